import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { type NewPasskeyAnswer, type PasskeyAnswer } from "#app/domain/accounts/passkey-input.ts";
import { relyingParty } from "#app/platform/relying-party.server.ts";

/** What a device, or whoever stands in for one, says otherwise than it should. */
export type Bent = {
  origin?: string;
  host?: string;
  challenge?: string;
  /** False: it was touched, and recognised nobody. */
  recognises?: boolean;
  /** The number of signatures it claims to have made. */
  counter?: number;
  userHandle?: string | null;
  type?: string;
};

const b64 = (bytes: Buffer | string) => Buffer.from(bytes).toString("base64url");
const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest();

/** The few shapes of CBOR (RFC 8949) a device writes. */
const cbor = {
  head: (kind: number, size: number) => {
    if (size < 24) return Buffer.from([(kind << 5) | size]);
    return Buffer.from(size < 256 ? [(kind << 5) | 24, size] : [(kind << 5) | 25, size >> 8, size & 255]);
  },
  int: (value: number) => (value < 0 ? cbor.head(1, -1 - value) : cbor.head(0, value)),
  bytes: (value: Buffer) => Buffer.concat([cbor.head(2, value.length), value]),
  text: (value: string) => Buffer.concat([cbor.head(3, value.length), Buffer.from(value)]),
  map: (...entries: [Buffer, Buffer][]) => Buffer.concat([cbor.head(5, entries.length), ...entries.flat()]),
};

function coseOf(key: KeyObject): Buffer {
  const { x = "", y = "" } = key.export({ format: "jwk" });
  const coordinate = (value: string) => cbor.bytes(Buffer.from(value, "base64url"));
  return cbor.map(
    [cbor.int(1), cbor.int(2)],
    [cbor.int(3), cbor.int(-7)],
    [cbor.int(-1), cbor.int(1)],
    [cbor.int(-2), coordinate(x)],
    [cbor.int(-3), coordinate(y)],
  );
}

/** A device with one passkey (WebAuthn, ES256), that recognises its owner and counts its signatures. */
export class Device {
  readonly id = randomBytes(16);
  private readonly keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  private counter = 0;
  private handle: string | null = null;

  /** Makes its passkey, as asked. */
  make(asked: { challenge: string; user: { id: string } }, bent: Bent = {}): NewPasskeyAnswer {
    this.handle = asked.user.id;
    const length = Buffer.from([0, this.id.length]);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, coseOf(this.keys.publicKey)]);
    const authData = Buffer.concat([this.said(bent, 0x40), attested]);
    const attestationObject = cbor.map(
      [cbor.text("fmt"), cbor.text("none")],
      [cbor.text("attStmt"), cbor.map()],
      [cbor.text("authData"), cbor.bytes(authData)],
    );
    const clientDataJSON = b64(clientData("webauthn.create", asked, bent));
    return {
      ...this.named(),
      response: { clientDataJSON, attestationObject: b64(attestationObject), transports: ["internal"] },
      clientExtensionResults: {},
    };
  }

  /** Signs what it is asked to. */
  sign(asked: { challenge: string }, bent: Bent = {}): PasskeyAnswer {
    this.counter += 1;
    const authenticatorData = this.said(bent, 0);
    const data = clientData("webauthn.get", asked, bent);
    const signature = sign("sha256", Buffer.concat([authenticatorData, sha256(data)]), this.keys.privateKey);
    const userHandle = bent.userHandle === undefined ? this.handle : bent.userHandle;
    return {
      ...this.named(),
      response: {
        clientDataJSON: b64(data),
        authenticatorData: b64(authenticatorData),
        signature: b64(signature),
        userHandle,
      },
      clientExtensionResults: {},
    };
  }

  private named() {
    return { id: b64(this.id), rawId: b64(this.id), type: "public-key" as const };
  }

  /** For which host, whether somebody was there and recognised, and the count. */
  private said({ host, recognises = true, counter }: Bent, more: number): Buffer {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? this.counter);
    const flags = Buffer.from([0x01 | (recognises ? 0x04 : 0) | more]);
    return Buffer.concat([sha256(host ?? relyingParty().id), flags, count]);
  }
}

function clientData(type: string, { challenge }: { challenge: string }, bent: Bent): string {
  const origin = bent.origin ?? relyingParty().origin;
  return JSON.stringify({
    type: bent.type ?? type,
    challenge: bent.challenge ?? challenge,
    origin,
    crossOrigin: false,
  });
}
