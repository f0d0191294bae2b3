import { basename } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { readSite } from "../site/readSite";

/** Files of the repository of this run, as a reader uses them. */
export class FilesPage {
  constructor(readonly page: Page) {}

  /** Of the root of its files. A repository's name in addresses is made of its folder's. */
  get address(): string {
    const { origin, repository } = readSite();
    const slug = basename(repository).replace(/\.git$/, "").toLowerCase().replace(/[^a-z0-9._-]+/g, "-");
    return `${origin}/repositories/${slug}/files`;
  }

  async open(path = ""): Promise<void> {
    await this.page.goto(`${this.address}${path}`);
  }

  get rows(): Locator {
    return this.page.locator("#files tbody tr");
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole("searchbox").fill(text);
    await this.page.getByRole("button", { name: "Search" }).click();
  }
}
