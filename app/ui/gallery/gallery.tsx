import { NotedBlock } from "../layout/margin-layout.tsx";
import { MarginNote } from "../layout/margin-note.tsx";
import { Band, PublicShell } from "../layout/public-shell.tsx";
import { PublicationShell } from "../layout/publication-shell.tsx";
import { WorkspaceShell } from "../layout/workspace-shell.tsx";
import { Foundations } from "./foundations.tsx";
import { FeedbackSamples } from "./feedback.tsx";
import { FormSamples } from "./forms.tsx";
import { TableSamples } from "./tables.tsx";
import { WaySamples } from "./way.tsx";

const items = [
  { to: "/about", label: "Despre noi" },
  { to: "/members", label: "Membri" },
  { to: "/reports", label: "Date și rapoarte" },
  { to: "/practices", label: "Bune practici" },
  { to: "/groups", label: "Grupuri de lucru" },
  { to: "/join", label: "Alătură-te" },
];

const footer = {
  about:
    "Coaliție de organizații neguvernamentale care previn traficul de persoane și apără drepturile victimelor și supraviețuitorilor.",
  email: "secretariat@example.org",
  columns: [
    { title: "Date", links: [{ to: "/reports", label: "Privirea anuală" }] },
    { title: "Platforma", links: [{ to: "/members", label: "Membri" }] },
    { title: "Despre site", links: [{ to: "/accessibility", label: "Accesibilitate" }] },
  ],
  note: "Datele agregate se pot refolosi liber, cu menționarea sursei.",
};

const breadcrumb = [{ label: "Acasă", to: "/" }, { label: "Date și rapoarte", to: "/reports" }, { label: "2020" }];

const tabs = [
  { to: "/home", label: "Acasă" },
  { to: "/reporting", label: "Raportare" },
  { to: "/groups", label: "Grupuri de lucru" },
  { to: "/practices", label: "Bibliotecă" },
  { to: "/organisation", label: "Profilul organizației" },
];

const chapters = [
  { number: "1", title: "Misiune și principii", to: "/overview/2020/1" },
  { number: "2", title: "Membrii", to: "/overview/2020/2" },
  { number: "3", title: "Beneficiarii serviciilor", to: "/overview/2020/3", current: true },
];

export const galleryShells = ["workspace", "public", "publication"] as const;
export type GalleryShell = (typeof galleryShells)[number];

function PublicationGallery() {
  return (
    <PublicationShell
      path="/reports/2020"
      items={items}
      breadcrumb={breadcrumb}
      footer={footer}
      publication="Privirea anuală 2020"
      chapters={chapters}
      files={[{ to: "/overview/2020.pdf", label: "PDF, 1,2 MB" }]}
      previous={{ to: "/overview/2020/2", title: "2. Membrii" }}
      next={{ to: "/overview/2020/4", title: "4. Provocările anului" }}
    >
      <NotedBlock
        notes={
          <MarginNote title="Cine este „beneficiar”">
            <p>O persoană înscrisă într-un serviciu în cursul anului.</p>
          </MarginNote>
        }
      >
        <h1 className="mb-4 text-h1">Beneficiarii serviciilor specializate</h1>
        <p className="mb-8 text-reading">Aproape jumătate dintre beneficiari au fost sprijiniți în reintegrare.</p>
      </NotedBlock>
      <TableSamples />
    </PublicationShell>
  );
}

/** Every component in every state, inside the shell that is asked for. Development only. */
export function Gallery({ shell }: { shell: GalleryShell }) {
  if (shell === "public") {
    return (
      <PublicShell path="/reports/2020" items={items} breadcrumb={breadcrumb} footer={footer}>
        <Band wash>
          <h1 className="max-w-lead text-display">Lucrăm împreună ca niciun om să nu fie traficat</h1>
        </Band>
        <Band>
          <TableSamples />
        </Band>
      </PublicShell>
    );
  }
  if (shell === "publication") return <PublicationGallery />;
  return (
    <WorkspaceShell path="/reporting/2021" actingFor="Exemplu Unu" tabs={tabs} breadcrumb={breadcrumb}>
      <h1 className="mb-8 text-h1">Componente</h1>
      <WaySamples />
      <FormSamples />
      <FeedbackSamples />
      <TableSamples />
      <Foundations />
    </WorkspaceShell>
  );
}
