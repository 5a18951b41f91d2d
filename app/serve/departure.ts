import { type Server } from "node:http";
import { type NextFunction, type Request, type Response } from "express";

/** Milliseconds that running requests are given after the server was asked to stop. */
const grace = 15_000;

/** How the server leaves: nobody new is let in, everybody inside is answered, and then the door is closed. */
export class Departure {
  #begun = false;
  readonly #unanswered = new Set<Response>();

  get hasBegun(): boolean {
    return this.#begun;
  }

  /** Notes who is inside. Answers given after the departure has begun end their connection. */
  readonly note = (_request: Request, response: Response, next: NextFunction): void => {
    if (this.#begun) response.setHeader("Connection", "close");
    this.#unanswered.add(response);
    response.once("close", () => this.#unanswered.delete(response));
    next();
  };

  /** Resolves when the last request is answered, or the patience is over. */
  begin(server: Server): Promise<void> {
    this.#begun = true;
    for (const response of this.#unanswered) if (!response.headersSent) response.setHeader("Connection", "close");
    const idle = setInterval(() => server.closeIdleConnections(), 200);
    const impatience = setTimeout(() => server.closeAllConnections(), grace);
    return new Promise((resolve) => {
      server.close(() => {
        clearInterval(idle);
        clearTimeout(impatience);
        resolve();
      });
    });
  }
}
