import "@remix-run/node";

declare module "@remix-run/node" {
  /** Loader data crosses the wire with its dates as dates. */
  interface Future {
    v3_singleFetch: true;
  }
}
