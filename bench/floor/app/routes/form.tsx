import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { Form } from "@remix-run/react";
import { db, forms, rows } from "../database.server.ts";

const positions = Array.from({ length: 30 }, (_, position) => position);

/** Thirty counts, one transaction, a redirect. */
export async function action({ request }: ActionFunctionArgs) {
  const fields = new URLSearchParams(await request.text());
  const amounts = positions.map((position) => ({ position, amount: Number(fields.get(`amount-${position}`)) }));
  await db.transaction(async (inside) => {
    const [form] = await inside
      .insert(forms)
      .values({ sender: fields.get("sender") ?? "" })
      .returning({ id: forms.id });
    if (form) await inside.insert(rows).values(amounts.map((amount) => ({ formId: form.id, ...amount })));
  });
  return redirect("/form");
}

export default function Thirty() {
  return (
    <Form method="post">
      <input type="hidden" name="sender" value="someone" />
      {positions.map((position) => (
        <input key={position} name={`amount-${position}`} defaultValue={position} aria-label={`Amount ${position}`} />
      ))}
      <button type="submit">Send</button>
    </Form>
  );
}
