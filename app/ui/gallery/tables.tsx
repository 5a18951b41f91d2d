import { BarChart } from "../chart/bar-chart.tsx";
import { ChartFigure } from "../chart/chart-figure.tsx";
import { CycleStrip } from "../chart/cycle-strip.tsx";
import { StatusTag } from "../feedback/status-tag.tsx";
import { PartsMeter } from "../form/task-list.tsx";
import { TextLink } from "../layout/text-link.tsx";
import { ColumnHead, DataTable, NumberCell, RowHead, TableHead, TableRow, TextCell } from "../table/data-table.tsx";
import { FilterTabs } from "../table/filter-tabs.tsx";
import { HeadlineFigures } from "../table/headline-figures.tsx";
import { HiddenValue, NotApplicable, NotCollected } from "../table/marks.tsx";
import { Pagination } from "../table/pagination.tsx";
import { Sample } from "./sample.tsx";

const services = [
  { key: "a", label: "Reintegrare și acces pe piața muncii", value: 507, shown: "507" },
  { key: "b", label: "Centre de zi", value: 286, shown: "286" },
  { key: "c", label: "Consiliere vocațională și psihologică", value: 188, shown: "188" },
  { key: "d", label: "Centre rezidențiale, cu cazare", value: 41, shown: "41" },
  { key: "e", label: "Sprijin pe durata procedurilor penale", value: 21, shown: "21" },
  { key: "f", label: "Sprijin pentru repatriere", value: 9, shown: "9" },
  { key: "g", label: "O valoare care nu se publică", value: null, shown: "" },
];

function ServicesTable({ id }: { id: string }) {
  return (
    <DataTable
      id={id}
      caption="Tabelul 4.1. Beneficiari și persoane informate, 2020"
      unit="Număr de persoane înregistrate de organizațiile membre. Procentele sunt rotunjite."
      notes="• ascuns, ca nimeni să nu poată fi recunoscut."
    >
      <TableHead>
        <ColumnHead>Serviciu</ColumnHead>
        <ColumnHead numeric>2019</ColumnHead>
        <ColumnHead numeric sub="persoane">
          Beneficiari
        </ColumnHead>
      </TableHead>
      <tbody>
        {services.map((service) => (
          <TableRow key={service.key}>
            <RowHead>{service.label}</RowHead>
            <NumberCell className="text-ink-2">
              <NotCollected />
            </NumberCell>
            <NumberCell>{service.value === null ? <HiddenValue /> : service.shown}</NumberCell>
          </TableRow>
        ))}
        <TableRow total>
          <RowHead className="font-semibold">Servicii de asistență, în total</RowHead>
          <NumberCell>
            <NotApplicable />
          </NumberCell>
          <NumberCell>1.052</NumberCell>
        </TableRow>
      </tbody>
    </DataTable>
  );
}

function Board() {
  return (
    <Sample name="Tabloul ciclului">
      <CycleStrip
        groups={[
          { key: "a", label: "Acceptate", count: 8, tone: "solid" },
          { key: "b", label: "Trimise, de verificat", count: 5, tone: "hatched" },
          { key: "c", label: "La corectat", count: 1, tone: "ochre" },
          { key: "d", label: "În lucru", count: 5, tone: "outline" },
          { key: "e", label: "Neîncepute", count: 4, tone: "low" },
        ]}
      />
      <div className="mt-10">
        <FilterTabs
          tabs={[
            { to: "?f=all", label: "Toate (23)", current: true },
            { to: "?f=check", label: "De verificat (5)", current: false },
          ]}
        />
        <DataTable id="board" caption="Organizații" captionHidden>
          <TableHead>
            <ColumnHead>Organizație</ColumnHead>
            <ColumnHead>Stare</ColumnHead>
            <ColumnHead>Secțiuni</ColumnHead>
          </TableHead>
          <tbody>
            <TableRow>
              <RowHead className="font-semibold">
                <TextLink to="/secretariat/review/1">Exemplu Unu</TextLink>
              </RowHead>
              <TextCell>
                <StatusTag status="in_progress" boxed={false} />
              </TextCell>
              <TextCell>
                <PartsMeter done={4} total={7} />
              </TextCell>
            </TableRow>
          </tbody>
        </DataTable>
        <Pagination page={2} pages={3} to={(page) => `/members?page=${page}`} allTo="/members?page=all" />
      </div>
    </Sample>
  );
}

function Charts() {
  return (
    <Sample name="Grafice">
      <ChartFigure
        id="chart"
        title="Cei mai mulți beneficiari au fost în programe de reintegrare"
        subtitle="Beneficiari înregistrați pe tip de serviciu, 2020"
        source="Sursa: organizațiile membre, 2020. Barele pornesc de la zero."
        table={<ServicesTable id="chart-twin" />}
      >
        <BarChart name="Bare orizontale: reintegrarea are cei mai mulți beneficiari, 507." bars={services} />
      </ChartFigure>
      <div className="max-w-80">
        <BarChart
          name="Bare pereche: centrele de zi au crescut de la 40 la 64."
          series={{ current: "2021", previous: "2020" }}
          bars={[
            { key: "a", label: "Centre de zi", value: 64, shown: "64", previous: { value: 40, shown: "40" } },
            { key: "b", label: "Repatriere", value: 0, shown: "0", previous: { value: 9, shown: "9" } },
          ]}
        />
      </div>
    </Sample>
  );
}

/** Tables, figures and charts. */
export function TableSamples() {
  return (
    <>
      <Sample name="Cifrele mari">
        <HeadlineFigures
          figures={[
            { key: "p", figure: "78.970", label: "persoane prevenite și informate" },
            {
              key: "v",
              figure: "1.052",
              label: "victime și persoane vulnerabile asistate",
              note: { mark: "1", to: "#note-1", name: "Nota 1" },
            },
            { key: "s", figure: "3.979", label: "specialiști și alți participanți formați" },
          ]}
        />
        <p id="note-1" className="mt-3 text-small text-ink-2">
          1 Suma a șase servicii.
        </p>
      </Sample>
      <Board />
      <Charts />
      <Sample name="Tabel">
        <ServicesTable id="services" />
      </Sample>
    </>
  );
}
