import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = process.cwd();
const sourcesIn = (folder: string) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.includes("/generated/"));
const parse = (file: string) => ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true, file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

interface Signature { readonly name: string; readonly types: readonly string[]; readonly body: ts.Node | undefined }
type FunctionNode = ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression;

const isExported = (node: ts.Statement) => ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
const signature = (name: string, node: FunctionNode): Signature => ({ name, types: node.parameters.map(({ type }) => type?.getText() ?? "?"), body: node.body });

/** The functions that a file exports, with the types of their parameters as they are written. */
function exportedFunctions(file: string): Signature[] {
  return parse(file).statements.filter(isExported).flatMap((statement): Signature[] => {
    if (ts.isFunctionDeclaration(statement)) return [signature(statement.name?.text ?? "default", statement)];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
      const inner = initializer !== undefined && ts.isCallExpression(initializer) ? initializer.arguments.find((each) => ts.isArrowFunction(each)) : initializer;
      return inner !== undefined && (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner)) ? [signature(name.getText(), inner)] : [];
    });
  });
}

const asksDatabase = ({ types }: Signature) => types.some((type) => /^(Database|Bulk)$/.test(type));
const hasScope = ({ types }: Signature) => types.some((type) => /\b(VisibleScope|AuthorizedRepositoryId|LoadContext|ShareContext)\b/.test(type));

/** Values that a file imports from below a folder, by the file they come from. */
function importsFrom(file: string, folder: string): { readonly from: string; readonly name: string }[] {
  return parse(file).statements.filter(ts.isImportDeclaration).flatMap(({ moduleSpecifier, importClause }) => {
    const from = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text.replace(/^@\//, "") : "";
    const named = importClause?.namedBindings;
    if (!from.startsWith(folder) || importClause === undefined || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword || named === undefined || !ts.isNamedImports(named)) return [];
    return named.elements.filter(({ isTypeOnly }) => !isTypeOnly).map(({ name, propertyName }) => ({ from: `${from}.ts`, name: (propertyName ?? name).text }));
  });
}

/** Names of the functions that a piece of code calls, in the order they stand. */
function callsIn(node: ts.Node | undefined): string[] {
  const calls: string[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isCallExpression(each)) calls.push(each.expression.getText());
    ts.forEachChild(each, visit);
  };
  if (node !== undefined) visit(node);
  return calls;
}

/** Questions of the store that the web may ask without a scope, each because it is about no repository. Adding one is a decision. */
const withoutScope: Readonly<Record<string, string>> = {
  hasAnswered: "whether the reader has answered the pulse", savePulse: "the reader's own answer",
  readFixSettings: "the organisation's settings", saveFixSettings: "the owner's deed", readFixEstimate: "an expert's number for the whole organisation or a campaign", saveFixEstimate: "an owner's or a lead's deed",
  listCampaigns: "names and conditions, no figure", findCampaign: "the same of one", saveCampaign: "an owner's or a lead's deed", endCampaign: "an owner's or a lead's deed", matchCampaign: "stores what a campaign takes in; nothing is told", previewCampaign: "is given ids of repositories that the reader sees",
  readSeries: "where an outcome comes from, for its form", saveSeries: "an owner's or a lead's deed", saveOutcomes: "an owner's or a lead's deed", saveFixCorrection: "changeClass was asked with the scope before", endFixCorrection: "changeClass was asked with the scope before",
  readAccess: "it is what scopes are made of", readOrganisation: "settings of the whole organisation", saveOrganisation: "by owners, behind a right", readPrivacy: "settings of the whole organisation", savePrivacy: "by owners, behind a right", previewRestricted: "for owners, who see all; numbers of cells only", saveAuditEvent: "only added to", listAuditEvents: "for owners", auditChoices: "for owners",
  listApiTokens: "the reader's own", listMembers: "for owners", changeRole: "by owners", removeMember: "by owners", listInvitations: "for owners", invite: "by owners", withdrawInvitation: "by owners", readJoinRules: "settings of the whole organisation", saveJoinRules: "by owners", listSessions: "the reader's own", endSessions: "the reader's own, or by owners", noteSeen: "the session that asks", endByToken: "the session that asks", connectAccount: "whoever signed in", connectedProviders: "the reader's own", revokeApiToken: "the reader's own", useApiToken: "who holds a token", takeToken: "limits", sweepLimits: "limits", cancelRun: "by owners, of a repository found in their scope", authAdapter: "sessions", createMember: "somebody who may join", openAudited: "a session of whoever signed in",
  readAccount: "the reader's own", ownPersonIds: "the reader's own identities", ownPerson: "the reader's own identities; the others are counted only", countSentEdits: "the reader's own", listNaming: "of the reader, lines of the log", listIdentities: "of addresses that are the reader's own, or for owners", searchIdentities: "for the owner of a local Byline", namesakes: "for owners", findAccounts: "for owners, and of the reader's own address",
  listForges: "for owners", removeForge: "by owners", listForgeRepositories: "for owners, or of a repository found in the reader's scope", readRepositoryReaders: "of a repository found in the reader's scope",
  readRoster: "who is in which team, nothing of anybody's work", hasTeams: "whether there is a team", readLedTeams: "it is what scopes are made of", listMemberNames: "for owners", findMembers: "for owners", listPeople: "for owners", readPeople: "for owners",
  readMailAddress: "the reader's own", listDeliveries: "for owners", listKeptMails: "for owners", findKeptMail: "for owners", ownMail: "the reader's own addresses",
  actorNames: "names of members", listOwnRules: "for owners", readReleases: "public dates, as the organisation has them", readOwnRules: "rules of the whole organisation", saveRepositoryPolicy: "by owners, of a repository found in their scope", findErasure: "for owners", listErasures: "for owners", draftErasure: "by owners", confirmErasure: "by owners", dropDraft: "by owners",
};

/** Below `ask`, which takes the scope, or handed the condition that it made. */
const belowAQuestion: Readonly<Record<string, string>> = {
  readRows: "runs a statement that it is handed; all who hand it one are looked at here", toldRepositories: "is handed the condition on what is visible", readingStamp: "is handed the condition on what is visible, and names states only", streamRows: "runs a statement that it is handed, piece by piece",
  planWeeks: "works-council mode: what may be told of a week is the same for everybody, and found over all; it gives no number away",
  previewRestricted: "for owners, who see all; numbers of cells only",
};

describe("every question takes a scope", () => {
  const reports = sourcesIn("lib/store/reports").flatMap((file) => exportedFunctions(file).map((each) => ({ file, ...each })));

  it("finds questions at all", () => expect(reports.filter(asksDatabase).length).toBeGreaterThan(25));

  it("of the reports: whoever asks the database says for whom, by a type that only the gate or a question can make", () => {
    const bare = reports.filter((each) => asksDatabase(each) && !hasScope(each)).map(({ name }) => name);
    expect(bare.filter((name) => !(name in belowAQuestion))).toEqual([]);
  });

  it("of the rest of the store, as far as the web and exports ask it", () => {
    const asked = [...sourcesIn("lib/web"), ...sourcesIn("lib/flows/export"), ...sourcesIn("lib/flows/file")].flatMap((file) => importsFrom(file, "lib/store/").map((each) => ({ file, ...each })));
    expect(asked.length).toBeGreaterThan(40);
    const bare = asked.filter(({ from, name }) => exportedFunctions(from).some((each) => each.name === name && asksDatabase(each) && !hasScope(each)));
    expect([...new Set(bare.map(({ name }) => name))].filter((name) => !(name in withoutScope))).toEqual([]);
  });

  it("takes no text of a file without the id that a question has handed out", () => {
    const [read] = exportedFunctions("lib/flows/file/readFileText.ts");
    expect(read?.types[0]).toContain("AuthorizedRepositoryId");
  });
});

describe("every page is made of what a loader asked for its reader", () => {
  const pages = sourcesIn("app/(edition)").filter((file) => file.endsWith("/page.tsx"));
  const loaders = sourcesIn("lib/web/load").flatMap((file) => exportedFunctions(file).filter(({ name }) => /^load[A-Z]/.test(name)).map((each) => ({ file, ...each })));
  const isContext = ({ file }: { file: string }) => file.endsWith("/loadContext.ts");

  it.each(pages)("%s", (file) => {
    const calls = callsIn(parse(file));
    const used = loaders.filter(({ name }) => calls.includes(name));
    expect(used.length, "it calls a loader").toBeGreaterThan(0);
    for (const { name, body } of used) expect(callsIn(body).slice(0, 1), `${name} begins with who asks`).toEqual(["loadContext"]);
    expect(importsFrom(file, "lib/").filter(({ from }) => !/^lib\/(ui|core|web\/(load|action))\//.test(from))).toEqual([]);
  });

  it("a loader that asks nobody who they are is given the answer, or is of the way in and out", () => {
    const blind = loaders.filter((each) => !isContext(each) && callsIn(each.body)[0] !== "loadContext" && !hasScope(each)).map(({ name }) => name);
    expect(blind.sort()).toEqual(["loadConfirm", "loadDigestLink", "loadRefused", "loadSignIn", "loadSignOut"]);
  });
});
