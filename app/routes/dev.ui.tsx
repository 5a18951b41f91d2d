import { type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Gallery, galleryShells } from "#app/ui/gallery/gallery.tsx";

export const handle = { title: () => "Componente" };

/** Development only. `?theme=dark`, and `?shell=public` or `?shell=publication`. */
export function loader({ request }: LoaderFunctionArgs) {
  if (!import.meta.env.DEV) throw new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams;
  const theme = asked.get("theme") === "dark" ? "dark" : "light";
  const shell = galleryShells.find((name) => name === asked.get("shell")) ?? "workspace";
  return { theme, shell };
}

export default function ComponentsPage() {
  const { theme, shell } = useLoaderData<typeof loader>();
  return (
    <div data-theme={theme} className="bg-paper text-ink">
      <Gallery shell={shell} />
    </div>
  );
}
