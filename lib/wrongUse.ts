import { AppError } from "./errors";

/** The command line or a setting cannot be understood: nothing was tried. The command line ends with status 2. */
export class WrongUse extends AppError {
  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super("bad-input", message, options);
  }
}
