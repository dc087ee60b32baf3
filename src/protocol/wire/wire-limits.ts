// What the wire adds to `limits`: how much one answer carries.

/** What a page carries before it is cut, and what a client puts in one push. One item may always exceed it. */
export const maxPageBytes = 512 * 1024
/** Spaces that one `pull` may name; a client with more asks again. */
export const maxPullSpaces = 256
/** Chunks of one `put` or `get`: half a frame, so that an answer or an entry never waits long behind them. */
export const maxChunksAtOnce = 8
/** Live push has no request to refer to. */
export const liveRef = 0
