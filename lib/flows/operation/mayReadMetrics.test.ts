import { expect, it } from "vitest";
import { mayReadMetrics } from "./mayReadMetrics";

const token = "t".repeat(24);
const here = { bearer: null, address: "127.0.0.1", isForwarded: false };

it.each([
  ["off: nobody", { isLocal: false, token: null }, here, false],
  ["local: a program on this machine", { isLocal: true, token: null }, here, true],
  ["local: the same by its other name", { isLocal: true, token: null }, { ...here, address: "::ffff:127.0.0.1" }, true],
  ["local: another machine", { isLocal: true, token: null }, { ...here, address: "10.0.0.7" }, false],
  ["local: a front server on this machine", { isLocal: true, token: null }, { ...here, isForwarded: true }, false],
  ["local: a bearer where there is no token", { isLocal: true, token: null }, { ...here, bearer: "x" }, false],
  ["token: right", { isLocal: false, token }, { ...here, address: "10.0.0.7", bearer: token }, true],
  ["token: wrong", { isLocal: false, token }, { ...here, bearer: "x" }, false],
  ["token: none, from here", { isLocal: false, token }, here, false],
  ["both: a wrong token opens nothing on this machine either", { isLocal: true, token }, { ...here, bearer: "x" }, false],
])("%s", (_what, settings, asked, expected) => expect(mayReadMetrics(settings, asked)).toBe(expected));
