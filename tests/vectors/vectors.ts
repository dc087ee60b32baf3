// The shape of tests/vectors/v1.json, told without src so that the naive reader can use it. All bytes are hexadecimal.
export interface Vectors {
  readonly note: string
  readonly org: string
  readonly coop: string
  readonly identities: readonly {
    readonly name: string
    readonly id: string
    readonly signSeed: string
    readonly kemSeed: string
    readonly signPk: string
    readonly kemPk: string
  }[]
  readonly recovery: { readonly secret: string; readonly text: string }
  readonly invites: readonly {
    readonly name: string
    readonly text: string
    readonly secret: string
    readonly waits: boolean
    readonly org: string
    readonly root: string
    readonly expiry: number
  }[]
  readonly ops: readonly {
    readonly name: string
    readonly issuer: string
    readonly hash: string
    readonly bytes: string
  }[]
  readonly receipt: string
  /** `of` names the operation that commits to the blob. */
  readonly blobs: readonly { readonly of: string; readonly hash: string; readonly bytes: string }[]
  readonly epochs: readonly {
    readonly space: string
    readonly epoch: string
    readonly key: string
    readonly commit: string
  }[]
  readonly clientIds: readonly {
    readonly device: string
    readonly space: string
    readonly n: number
    readonly client: number
  }[]
  readonly entries: readonly {
    readonly hash: string
    readonly bytes: string
    readonly author: string
    readonly key: string
    readonly plaintext: string
    readonly segment: {
      readonly hlc: number
      readonly frontier: readonly { readonly device: string; readonly seq: number; readonly hash8: string }[]
      readonly records: string
      readonly texts: string
    }
  }[]
  readonly beacon: {
    readonly bytes: string
    readonly author: string
    readonly org: string
    readonly space: string
    readonly device: string
    readonly counter: number
    readonly seen: readonly { readonly device: string; readonly seq: number }[]
  }
  /** Its content is not told but computed: byte i is (7 · i + ⌊i / 256⌋) modulo 256. Of its two chunks, the last is told whole. */
  readonly attachment: {
    readonly space: string
    readonly key: string
    readonly size: number
    readonly names: readonly string[]
    readonly last: string
  }
}
