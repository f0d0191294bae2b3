import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, type KeyObject } from "node:crypto";
import { seal } from "./seal";
import type { SecretKey } from "./secretKey";

const keyLength = 32;
/** What DER puts before the 32 bytes of an X25519 key. */
const [privateHead, publicHead] = ["302e020100300506032b656e04220420", "302a300506032b656e032100"].map((hex) => Buffer.from(hex, "hex"));

const publicKeyOf = (bytes: Uint8Array): KeyObject => createPublicKey({ key: Buffer.concat([publicHead ?? Buffer.alloc(0), bytes]), format: "der", type: "spki" });
const bytesOf = (key: KeyObject): Buffer => key.export({ format: "der", type: "spki" }).subarray(-keyLength);

function privateKeyOf({ bytes }: SecretKey): KeyObject {
  const derived = Buffer.from(hkdfSync("sha256", bytes, "byline", "sealed boxes, 1", keyLength));
  return createPrivateKey({ key: Buffer.concat([privateHead ?? Buffer.alloc(0), derived]), format: "der", type: "pkcs8" });
}

/** The key of one box: both sides come to the same one (X25519, HKDF-SHA-256 over both public keys). */
function shared(privateKey: KeyObject, publicKey: KeyObject, [once, ours]: readonly [Buffer, Buffer]): SecretKey {
  const secret = diffieHellman({ privateKey, publicKey });
  return { id: "box", bytes: Buffer.from(hkdfSync("sha256", secret, Buffer.concat([once, ours]), "byline sealed box, 1", keyLength)) };
}

/** Closes a text for the holder of the key, with its public half alone: 32 bytes of a key made for this box, then what `seal` makes. */
function close(publicKey: Uint8Array, name: string, text: string): Buffer {
  const once = generateKeyPairSync("x25519");
  const front = bytesOf(once.publicKey);
  return Buffer.concat([front, seal.close(shared(once.privateKey, publicKeyOf(publicKey), [front, Buffer.from(publicKey)]), name, text)]);
}

/** Throws `unreadable` where the key, the name or a single bit is another. */
function open(key: SecretKey, name: string, box: Uint8Array): string {
  const front = Buffer.from(box.subarray(0, keyLength));
  const privateKey = privateKeyOf(key);
  return seal.open(shared(privateKey, publicKeyOf(front), [front, bytesOf(createPublicKey(privateKey))]), name, box.subarray(keyLength));
}

/** Boxes that everybody here can close and only the holder of the key can open. */
export const sealedBox = { publicKey: (key: SecretKey): Uint8Array => new Uint8Array(bytesOf(createPublicKey(privateKeyOf(key)))), close, open } as const;
