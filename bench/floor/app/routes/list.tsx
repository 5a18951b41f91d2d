import { useLoaderData } from "@remix-run/react";
import { asc } from "drizzle-orm";
import { db, lists } from "../database.server.ts";

/** Fifty rows, one React page. */
export function loader() {
  return db.select().from(lists).orderBy(asc(lists.id)).limit(50);
}

export default function List() {
  const rows = useLoaderData<typeof loader>();
  return (
    <main>
      <h1>Fifty</h1>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>{row.id}</td>
              <td>{row.name}</td>
              <td>{row.place}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
