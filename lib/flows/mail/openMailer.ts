import { Readable } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import addressparser from "nodemailer/lib/addressparser/index.js";
import shared from "nodemailer/lib/shared/index.js";
import SMTPConnection from "nodemailer/lib/smtp-connection/index.js";
import { composeMail } from "./composeMail";
import type { MailOutcome, MailSettings, ReadyMail } from "./mailSettings";

/** A way to a mail server. One connection serves many mails; a lost one is made anew. */
export interface Mailer {
  /**
   * Sends one mail. `mayEnd` is asked right before the last byte: once it has said yes, a missing answer leaves it unknown whether the mail arrived; where it says no, nothing arrives. Never rejects.
   */
  send(mail: ReadyMail, mayEnd: () => Promise<boolean>): Promise<MailOutcome>;
  close(): void;
}

const waitMs = 20_000;
/** Between the last byte and the answer a server may take its time (RFC 5321, 4.5.3.2.6). */
const answerMs = 120_000;

type SendError = SMTPConnection.SMTPError;

/** What the server said, in short and on one line. */
const wordsOf = (error: SendError): string => (error.response ?? error.message).replace(/\p{Cc}+/gu, " ").slice(0, 300);

/** Errors of a connection come as events, those of a command to its callback: whichever is first. */
function outcomeOf(connection: SMTPConnection, start: (done: (error?: SendError | null) => void) => void): Promise<SendError | null> {
  return new Promise((resolve) => {
    const settle = (error: SendError | null) => {
      connection.off("error", settle);
      connection.off("end", ended);
      resolve(error);
    };
    const ended = () => settle(Object.assign(new Error("The mail server ended the connection."), { code: "ECONNECTION" }));
    connection.on("error", settle);
    connection.on("end", ended);
    start((error) => settle(error ?? null));
  });
}

async function connect({ url }: MailSettings): Promise<{ connection: SMTPConnection } | { error: SendError }> {
  const { auth, ...options } = shared.parseConnectionUrl(url);
  const connection = new SMTPConnection({ ...options, connectionTimeout: waitMs, greetingTimeout: waitMs, socketTimeout: answerMs });
  // What is lost between two mails is nobody's error: the next mail finds it gone.
  connection.on("error", () => undefined);
  const refused = await outcomeOf(connection, (done) => connection.connect(done));
  const login = auth !== undefined && "pass" in auth ? { user: auth.user, pass: auth.pass } : null;
  const denied = refused ?? (login === null ? null : await outcomeOf(connection, (done) => connection.login({ credentials: login }, done)));
  if (denied === null) return { connection };
  connection.close();
  return { error: denied };
}

/** A password never stands in what a server or we say; a server may repeat a user's name. */
const refusalOf = (error: SendError): MailOutcome => error.responseCode === undefined
  ? { kind: "notSent", reason: wordsOf(error) }
  : { kind: "refused", isFinal: error.responseCode >= 500 && error.code !== "EAUTH", isAddress: error.code === "EENVELOPE", reason: wordsOf(error) };

async function hand(connection: SMTPConnection, envelope: { from: string; to: string }, bytes: Buffer, mayEnd: () => Promise<boolean>): Promise<MailOutcome> {
  const state = { isOver: false, isHanded: false };
  const isGone = () => connection.destroyed;
  async function* body() {
    yield bytes;
    // What the server has cut off by now was not sent to its end. A refused envelope has the body read as well, to nowhere.
    await nextTurn();
    if (state.isOver || isGone() || !(await mayEnd())) throw new Error("The mail was not sent to its end.");
    await nextTurn();
    if (isGone()) throw new Error("The mail server ended the connection before the last byte.");
    state.isHanded = true;
  }
  const error = await outcomeOf(connection, (done) => connection.send(envelope, Readable.from(body(), { objectMode: false }), (failed) => { state.isOver = true; done(failed); }));
  if (error === null) return { kind: "accepted", reason: "" };
  if (error.responseCode !== undefined) return refusalOf(error);
  return state.isHanded ? { kind: "unknown", reason: wordsOf(error) } : { kind: "notSent", reason: wordsOf(error) };
}

/** Opens nothing yet: the first mail does. */
export function openMailer(settings: MailSettings): Mailer {
  let open: SMTPConnection | null = null;
  const drop = () => {
    open?.close();
    open = null;
  };
  const from = addressparser(settings.from, { flatten: true })[0]?.address ?? "";
  return {
    async send(mail, mayEnd) {
      const bytes = await composeMail(settings, mail);
      if (open?.destroyed === true) drop();
      if (open === null) {
        const found = await connect(settings);
        if ("error" in found) return refusalOf(found.error);
        open = found.connection;
      }
      const outcome = await hand(open, { from, to: mail.to }, bytes, mayEnd);
      if (outcome.kind !== "accepted") drop();
      return outcome;
    },
    close: () => {
      open?.quit();
      open = null;
    },
  };
}
