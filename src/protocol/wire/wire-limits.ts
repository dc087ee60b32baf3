// Sizes that both sides hold to. The relay refuses what is larger; a client never makes it.

/** One WebSocket frame. A page of items is far smaller; only a push of one large batch comes near. */
export const maxFrameBytes = 1024 * 1024
/** One signed entry: a segment of a week of heavy writing is below 64 KiB (ARCHITECTURE §2), a cover below 256. */
export const maxEntryBytes = 256 * 1024
/** A wraps blob of 2 000 recipients. */
export const maxBlobBytes = 256 * 1024
/** An operation with its 64 citations; the largest body is below 256 bytes. */
export const maxOpBytes = 4 * 1024
/** A beacon with 4 096 devices. */
export const maxBeaconBytes = 128 * 1024
/** Things in one `push`, and items in one `items`. */
export const maxItems = 256
/** What a page carries before it is cut, and what a client puts in one push. One item may always exceed it. */
export const maxPageBytes = 512 * 1024
/** Spaces that one `pull` may name; a client with more asks again. */
export const maxPullSpaces = 256
/** Live push has no request to refer to. */
export const liveRef = 0
