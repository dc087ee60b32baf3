// Sizes and counts that every reader enforces before it allocates or verifies anything. All in bytes unless told.

export const limits = {
  /** One WebSocket frame. */
  frame: 1024 * 1024,
  /** Items of one push. */
  items: 256,
  /** One sealed entry, header and signature included: a week offline of one person is about 20 KiB. */
  entry: 256 * 1024,
  /** What a segment may inflate to: far above what 256 KiB of honest updates give, far below what hurts a phone. */
  inflated: 8 * 1024 * 1024,
  /** Operations that an entry or an operation cites. */
  heads: 16,
  /** One control operation: the fixed part with 16 predecessors is 624 bytes, the longest body 201. */
  op: 1024,
  /** One wraps blob: 680 recipients. */
  blob: 64 * 1024,
  /** One sealed chunk of an attachment: a padded plaintext of 64 KiB, its header and its tag. */
  chunk: 39 + 64 * 1024 + 16,
  /** Bytes of the attachment that one chunk carries: the padding takes four. */
  chunkContent: 64 * 1024 - 4,
  /** Chunks of one attachment: about 8 MB. */
  fileChunks: 128,
  /** Devices in a segment's frontier or in a beacon. */
  frontier: 1024,
} as const
