import { expect, it } from "vitest";
import { bearerOf } from "./bearerOf";
import { clientAddress } from "./clientAddress";
import { fullAfterMs, limits } from "./limits";

const asked = (socket: string, forwarded?: string) => new Headers({ "x-byline-socket": socket, ...(forwarded === undefined ? {} : { "x-forwarded-for": forwarded }) });

it("is the socket's address, whatever a client claims, unless the operator trusts his front server", () => {
  expect(clientAddress(asked("203.0.113.9", "198.51.100.1"), false)).toBe("203.0.113.9");
  expect(clientAddress(asked("127.0.0.1", "6.6.6.6, 198.51.100.1"), true)).toBe("198.51.100.1");
  expect(clientAddress(asked("127.0.0.1", "6.6.6.6, not-an-address"), true)).toBe("127.0.0.1");
  expect(clientAddress(asked("127.0.0.1"), true)).toBe("127.0.0.1");
  expect(clientAddress(new Headers(), false)).toBe("unknown");
});

it("takes the whole IPv6 network of a subscriber for one client, and mapped IPv4 for IPv4", () => {
  expect(clientAddress(asked("2001:db8:1:2:3:4:5:6"), false)).toBe(clientAddress(asked("2001:0DB8:1:2::9"), false));
  expect(clientAddress(asked("2001:db8::1"), false)).toBe("2001:db8:0:0::/64");
  expect(clientAddress(asked("2001:db8:1:3::1"), false)).not.toBe(clientAddress(asked("2001:db8:1:2::1"), false));
  expect(clientAddress(asked("::1"), false)).toBe("0:0:0:0::/64");
  expect(clientAddress(asked("::ffff:203.0.113.9"), false)).toBe("203.0.113.9");
});

it.each(Object.entries(limits))("%s is full again before its row is swept", (_, { capacity, refillPerSecond }) => {
  expect((capacity / refillPerSecond) * 1000).toBeLessThanOrEqual(fullAfterMs);
});

it.each([["Bearer abc", "abc"], ["bearer  abc ", "abc"], ["Bearer", ""], ["Basic abc", null], ["Bearer a b", null], ["Bearerabc", null], ["", null]])("%j brings %j", (header, token) => {
  expect(bearerOf(new Headers({ authorization: header }))).toBe(token);
});
