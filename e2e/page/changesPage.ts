import type { Locator, Page } from "@playwright/test";
import { readSite } from "../site/readSite";

/** The list of changes as a reader uses it. */
export class ChangesPage {
  constructor(readonly page: Page) {}

  async open(query = ""): Promise<void> {
    await this.page.goto(`${readSite().origin}/changes${query}`);
  }

  get rows(): Locator {
    return this.page.locator("tbody tr");
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole("searchbox").fill(text);
    await this.page.getByRole("search").getByRole("button", { name: "Search" }).click();
  }
}
