import type { ForgePage } from "@/lib/core/forge/forgeFacts";
import type { ChoosePulls, ForgeReaders, ForgeSource, ForgeTeamFacts, ListedRepository, SyncPlace } from "@/lib/core/forge/forgeSource";
import { AppError } from "@/lib/errors";
import { changesOf } from "./changesOf";
import { checkGitLab } from "./checkGitLab";
import { GitLabAccounts } from "./gitLabAccounts";
import { GitLabClient, type GitLabOptions } from "./gitLabClient";
import { gitLabBranch, gitLabGroup, gitLabMember, gitLabProject, type GitLabProject } from "./gitLabShapes";

/** Reporter: the least that may read the code of a private project (https://docs.gitlab.com/user/permissions/). */
const reporter = 20;
const encoded = (path: string) => encodeURIComponent(path);
const isNotFound = (error: unknown) => error instanceof AppError && error.code === "not-found";

/** GitLab, on gitlab.com or any server. Its groups' subgroups are teams. */
export class GitLabSource implements ForgeSource {
  private readonly client: GitLabClient;
  private readonly accounts: GitLabAccounts;
  private readonly names = new Map<number, Promise<string>>();

  constructor(private readonly options: GitLabOptions) {
    this.client = new GitLabClient(options);
    this.accounts = new GitLabAccounts(this.client);
  }

  check(chosen: readonly string[]) {
    return checkGitLab(this.client, chosen, this.options.now());
  }

  private async listed(project: GitLabProject): Promise<ListedRepository> {
    const branch = project.default_branch ?? null;
    const head = branch === null || project.empty_repo === true ? null : await this.client.one(gitLabBranch, `/projects/${String(project.id)}/repository/branches/${encoded(branch)}`).catch((error: unknown) => {
      if (error instanceof AppError && ["not-found", "refused"].includes(error.code)) return null;
      throw error;
    });
    return {
      externalId: String(project.id), fullName: project.path_with_namespace, defaultBranch: branch, isPrivate: project.visibility !== "public", isArchived: project.archived ?? false,
      forkOf: project.forked_from_project ? String(project.forked_from_project.id) : null, cloneUrl: project.http_url_to_repo, headSha: head?.commit.id ?? null,
    };
  }

  async *repositoriesOf(owner: string): AsyncIterable<readonly ListedRepository[]> {
    // A group with all below it, else a user.
    const isGroup = await this.client.one(gitLabGroup, `/groups/${encoded(owner)}`, { with_projects: false }).then(() => true, (error: unknown) => { if (isNotFound(error)) return false; throw error; });
    const list = isGroup ? this.client.pages(gitLabProject, `/groups/${encoded(owner)}/projects`, { include_subgroups: true, order_by: "id", sort: "asc" }) : this.client.pages(gitLabProject, `/users/${encoded(owner)}/projects`, { order_by: "id", sort: "asc" });
    for await (const projects of list) {
      const found: ListedRepository[] = [];
      for (const project of projects) found.push(await this.listed(project));
      yield found;
    }
  }

  async repositoriesNamed(fullNames: readonly string[]): Promise<readonly ListedRepository[]> {
    const found: ListedRepository[] = [];
    for (const name of fullNames) {
      const project = await this.client.one(gitLabProject, `/projects/${encoded(name)}`).catch((error: unknown) => { if (isNotFound(error)) return null; throw error; });
      if (project !== null) found.push(await this.listed(project));
    }
    return found;
  }

  private nameOf(projectId: number): Promise<string> {
    const known = this.names.get(projectId) ?? this.client.one(gitLabProject, `/projects/${String(projectId)}`).then(({ path_with_namespace: name }) => name, (error: unknown) => { if (error instanceof AppError && ["not-found", "refused"].includes(error.code)) return ""; throw error; });
    this.names.set(projectId, known);
    return known;
  }

  changesOf({ externalId, fullName }: { readonly externalId: string; readonly fullName: string }, place: SyncPlace, choose: ChoosePulls): AsyncIterable<ForgePage> {
    return changesOf({ client: this.client, accounts: this.accounts, projectId: externalId, fullName, nameOf: (id) => this.nameOf(id) }, place, choose);
  }

  async teamsOf(organisation: string): Promise<readonly ForgeTeamFacts[]> {
    const root = await this.client.one(gitLabGroup, `/groups/${encoded(organisation)}`, { with_projects: false }).catch((error: unknown) => { if (isNotFound(error)) return null; throw error; });
    if (root === null) return [];
    const teams: ForgeTeamFacts[] = [];
    for (const group of await this.client.all(gitLabGroup, `/groups/${String(root.id)}/descendant_groups`, { order_by: "path", sort: "asc" })) {
      const members = await this.client.all(gitLabMember, `/groups/${String(group.id)}/members`);
      const accounts = await Promise.all(members.filter(({ state }) => state === "active").map((member) => this.accounts.of(member)));
      const parentId = group.parent_id == null || group.parent_id === root.id ? null : String(group.parent_id);
      teams.push({ externalId: String(group.id), slug: group.full_path.slice(root.full_path.length + 1).replaceAll("/", "-"), name: group.name, parentId, members: accounts.filter((account) => account !== null) });
    }
    return teams;
  }

  async readersOf({ externalId }: { readonly externalId: string }): Promise<ForgeReaders> {
    const { visibility, repository_access_level: code } = await this.client.one(gitLabProject, `/projects/${externalId}`);
    if (visibility === "public" && (code === undefined || code === null || code === "enabled")) return "everybody";
    if (code === "disabled") return [];
    const members = await this.client.all(gitLabMember, `/projects/${externalId}/members/all`);
    return [...new Set(members.filter(({ state, access_level: level }) => state === "active" && level >= reporter).map(({ id }) => String(id)))];
  }
}
