// A frame is one message: lib0's `any` encoding of a plain object whose field `t` names the message
// (docs/spec/sync.md, "Wire messages"). Nothing here is signed, so readers ignore fields they do not know.

import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as v from 'valibot'

import type { Bytes } from '../../base/bytes.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { limits } from '../limits.ts'
import { AuthMessage } from './auth.message.ts'
import { ErrorMessage } from './error.message.ts'
import { ChunksMessage, GetMessage, HaveMessage, LackingMessage, PutMessage, StoredMessage } from './files.message.ts'
import { HelloMessage } from './hello.message.ts'
import { ItemsMessage } from './items.message.ts'
import { PullMessage } from './pull.message.ts'
import { PushMessage } from './push.message.ts'
import { PushedMessage } from './pushed.message.ts'
import { WelcomeMessage } from './welcome.message.ts'

const clientMessages = v.union([AuthMessage, PullMessage, PushMessage, HaveMessage, PutMessage, GetMessage])
const relayMessages = v.variant('t', [
  HelloMessage,
  WelcomeMessage,
  ItemsMessage,
  PushedMessage,
  LackingMessage,
  StoredMessage,
  ChunksMessage,
  ErrorMessage,
])

export type ClientMessage = v.InferOutput<typeof clientMessages>
export type RelayMessage = v.InferOutput<typeof relayMessages>

export type FrameError =
  | { readonly type: 'protocol.malformed'; readonly what: string }
  | { readonly type: 'protocol.too_large' }

export const encodeMessage = (message: ClientMessage | RelayMessage): Bytes =>
  new Uint8Array(encoding.encode((encoder) => encoding.writeAny(encoder, message)))

export const decodeClientMessage = (frame: Uint8Array): Result<ClientMessage, FrameError> =>
  decode(clientMessages, frame)

export const decodeRelayMessage = (frame: Uint8Array): Result<RelayMessage, FrameError> => decode(relayMessages, frame)

function decode<T>(schema: v.GenericSchema<unknown, T>, frame: Uint8Array): Result<T, FrameError> {
  if (frame.length > limits.frame) return err({ type: 'protocol.too_large' })
  let value: unknown
  try {
    const decoder = decoding.createDecoder(frame)
    value = decoding.readAny(decoder)
    if (decoding.hasContent(decoder)) return err({ type: 'protocol.malformed', what: 'frame' })
  } catch {
    // lib0 throws on every kind of broken input, and the engine on nesting that is too deep: all are a bad frame.
    return err({ type: 'protocol.malformed', what: 'frame' })
  }
  const parsed = v.safeParse(schema, value, { abortEarly: true })
  if (parsed.success) return ok(parsed.output)
  return err({ type: 'protocol.malformed', what: v.getDotPath(parsed.issues[0]) ?? 'message' })
}
