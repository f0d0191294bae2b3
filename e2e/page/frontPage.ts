import type { Locator, Page } from "@playwright/test";
import { readSite } from "../site/readSite";

/** The front page as a reader uses it. */
export class FrontPage {
  constructor(readonly page: Page) {}

  async open(query = ""): Promise<void> {
    await this.page.goto(`${readSite().origin}/${query}`);
  }

  get headline(): Locator {
    return this.page.locator("#lead-headline");
  }

  filter(title: string): Locator {
    return this.page.getByRole("group", { name: "Filters" }).getByRole("button", { name: new RegExp(`^${title}:`) });
  }

  option(name: string | RegExp): Locator {
    return this.page.getByRole("option", { name });
  }
}
