import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { eq } from "drizzle-orm";
import { db, items } from "../database.server.ts";

/** One indexed query, one React page. */
export async function loader({ params }: LoaderFunctionArgs) {
  const [item] = await db
    .select()
    .from(items)
    .where(eq(items.id, Number(params["id"])));
  if (!item) throw new Response(null, { status: 404 });
  return item;
}

export default function Item() {
  const item = useLoaderData<typeof loader>();
  return (
    <main>
      <h1>{item.name}</h1>
      <p>{item.amount}</p>
    </main>
  );
}
