import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { changePage, changesPage } from "@/lib/fixtures/model/changes";
import { frontPage } from "@/lib/fixtures/model/frontPage";
import { firstRun, firstRunError, method, reading, repositoryPage, settings } from "@/lib/fixtures/model/state";
import { forgePage, sources } from "@/lib/fixtures/model/sources";
import { ChangePage } from "@/lib/ui/page/ChangePage";
import { ChangesPage } from "@/lib/ui/page/ChangesPage";
import { ConfirmPage } from "@/lib/ui/page/ConfirmPage";
import { FirstRunPage } from "@/lib/ui/page/FirstRunPage";
import { ForgePage } from "@/lib/ui/page/ForgePage";
import { FrontPage } from "@/lib/ui/page/FrontPage";
import { IngestStatusPage } from "@/lib/ui/page/IngestStatusPage";
import { LoadingPage } from "@/lib/ui/page/LoadingPage";
import { MessagePage } from "@/lib/ui/page/MessagePage";
import { MethodPage } from "@/lib/ui/page/MethodPage";
import { RepositoriesPage } from "@/lib/ui/page/RepositoriesPage";
import { RepositoryPage } from "@/lib/ui/page/RepositoryPage";
import { SettingsPage } from "@/lib/ui/page/SettingsPage";
import { SignInPage } from "@/lib/ui/page/SignInPage";
import { SourcesPage } from "@/lib/ui/page/SourcesPage";

const pages: Readonly<Record<string, () => ReactNode>> = {
  front: () => <FrontPage model={frontPage()} />,
  declared: () => <FrontPage model={frontPage("declared")} />,
  thin: () => <FrontPage model={frontPage("thin")} />,
  empty: () => <FrontPage model={{ ...frontPage(), lead: null }} />,
  repositories: () => <RepositoriesPage model={{ ...frontPage(), table: frontPage("thin").repositories }} />,
  repository: () => <RepositoryPage model={repositoryPage()} />,
  changes: () => <ChangesPage model={changesPage()} />,
  "changes-empty": () => <ChangesPage model={changesPage(true)} />,
  change: () => <ChangePage model={changePage()} end="/" agree="/" />,
  first: () => <FirstRunPage model={firstRun} action="/gallery" />,
  "first-error": () => <FirstRunPage model={firstRunError} action="/gallery" />,
  reading: () => <IngestStatusPage model={reading} add="/gallery" retry="/gallery" cancel="/gallery" />,
  settings: () => <SettingsPage model={settings} save="/gallery" />,
  sources: () => <SourcesPage model={sources} connect="/gallery" takeFile="/gallery" />,
  forge: () => <ForgePage model={forgePage} sync="/gallery" choose="/gallery" renew="/gallery" add="/gallery" disconnect="/gallery" />,
  method: () => <MethodPage model={method} />,
  signin: () => <SignInPage model={{ problem: "used", isSent: false, isServer: false, hasMail: false, providers: [], linkCommand: "npm run -s byline -- link", to: "/" }} />,
  "signin-server": () => <SignInPage model={{ problem: "notInvited", isSent: false, isServer: true, hasMail: true, linkCommand: "npm run -s byline -- link", providers: [{ id: "oidc", name: "Halyard single sign-on" }, { id: "github", name: "GitHub" }], to: "/" }} />,
  confirm: () => <ConfirmPage model={{ address: "ines.a@halyard.example", token: "x", site: "byline.halyard.example" }} />,
  loading: () => <LoadingPage />,
  error: () => <MessagePage title="This page could not be made" isError>The figures are untouched. The log of the server has it under <span className="mono">2839471</span>.</MessagePage>,
};

/** Every page with invented numbers, for looking at. Not part of a production build (see next.config.js). */
export default async function GalleryPage({ params }: { readonly params: Promise<{ readonly name: string }> }) {
  const { name } = await params;
  return pages[name]?.() ?? notFound();
}
