import { BlockList, isIP } from "node:net";

const never = new BlockList();
// Link-local, "this network", multicast, reserved; then what clouds serve instance secrets under: Alibaba, Azure, Oracle, Amazon over IPv6.
for (const [network, bits] of [["169.254.0.0", 16], ["0.0.0.0", 8], ["224.0.0.0", 4], ["240.0.0.0", 4], ["100.100.100.200", 32], ["168.63.129.16", 32], ["192.0.0.0", 24]] as const) never.addSubnet(network, bits, "ipv4");
for (const [network, bits] of [["fe80::", 10], ["::", 128], ["ff00::", 8], ["fd00:ec2::254", 128]] as const) never.addSubnet(network, bits, "ipv6");

const inner = new BlockList();
for (const [network, bits] of [["10.0.0.0", 8], ["172.16.0.0", 12], ["192.168.0.0", 16], ["127.0.0.0", 8], ["100.64.0.0", 10], ["198.18.0.0", 15]] as const) inner.addSubnet(network, bits, "ipv4");
// Unique local, loopback, and the forms that carry an IPv4 address inside (NAT64, 6to4).
for (const [network, bits] of [["fc00::", 7], ["::1", 128], ["64:ff9b::", 96], ["2002::", 16]] as const) inner.addSubnet(network, bits, "ipv6");

/** Where an IP address leads: to nothing that holds repositories (`never`), into somebody's own network (`private`), or to the internet. */
export function addressKind(address: string): "never" | "private" | "public" {
  const family = isIP(address) === 6 ? "ipv6" : "ipv4";
  if (isIP(address) === 0 || never.check(address, family)) return "never";
  return inner.check(address, family) ? "private" : "public";
}
