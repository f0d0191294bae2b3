import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { fontClass } from "@/lib/ui/style/fontClass";
import { DemoNotice } from "@/lib/ui/primitive/DemoNotice";
import { HatchPattern } from "@/lib/ui/primitive/HatchPattern";
import { isDemo } from "@/lib/web/load/isDemo";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Byline", template: "%s · Byline" },
  description: "Who wrote the code that was merged, and how we know.",
  referrer: "same-origin",
  icons: { icon: "/icon.svg" },
};
export const viewport: Viewport = { colorScheme: "light dark", themeColor: [{ media: "(prefers-color-scheme: light)", color: "#faf6ee" }, { media: "(prefers-color-scheme: dark)", color: "#14161a" }] };

/** Before anything is painted, so that the page never flashes in the other theme. */
const setTheme = `try{var t=localStorage.getItem("byline-theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch(e){}`;

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? "";
  return (
    <html lang="en" className={fontClass} suppressHydrationWarning>
      <head><script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: setTheme }} /></head>
      <body><HatchPattern />{isDemo() ? <DemoNotice /> : null}{children}</body>
    </html>
  );
}
