import { ErasedPage } from "#app/domain/privacy/ui/erased-page.tsx";
import { type PageHandle } from "#app/web/handle.ts";

export const handle: PageHandle = { title: (t) => t("privacy:my_data.done_title") };

export default ErasedPage;
