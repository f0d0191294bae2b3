import { expect, it } from "vitest";
import { safePath } from "./safePath";

const origin = "https://byline.example.org";

it.each([["/changes?weeks=4&repo=a", "/changes?weeks=4&repo=a"], ["https://byline.example.org/method", "/method"], ["/", "/"], ["/repositories/a#top", "/repositories/a"]])("goes to %s", (target, path) => {
  expect(safePath(target, origin)).toBe(path);
});

it.each([
  "https://evil.net/", "//evil.net", "/\\evil.net", "\\\\evil.net", "/\t/evil.net", "https://byline.example.org.evil.net/", "https://byline.example.org@evil.net/", "javascript:alert(1)", "data:text/html,x", "http://byline.example.org/",
  "/api/auth/signout", "/signin?callbackUrl=x", "/signout", "/open?token=x", "/\n//evil.net", "////evil.net", "/..//evil.net",
])("does not go to %j", (target) => {
  expect(safePath(target, origin)).toBe("/");
});
