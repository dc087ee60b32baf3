// The hash graph of control operations: who cites whom, and what lies in an operation's causal past.
// It knows nothing of authority. A past is a bit set over the order of arrival, computed once per operation, so that
// "is a in the past of b" is one test of a bit.

import type { Bytes } from '../base/bytes.ts'
import type { DeviceId, Hash, LogId, OrgId } from '../base/ids.ts'

export interface GraphNode {
  readonly index: number
  readonly hash: Hash
  readonly bytes: Bytes
  readonly log: LogId
  readonly issuer: DeviceId
  readonly seq: number
  /** Includes the operation itself. */
  readonly past: Past
}

/** A causal past: answers whether the operation that arrived at `index` belongs to it. */
export interface Past {
  readonly bits: Uint32Array
}

export const inPast = (past: Past, index: number): boolean =>
  (((past.bits[index >>> 5] ?? 0) >>> (index & 31)) & 1) === 1

type NewNode = Omit<GraphNode, 'index' | 'past'> & { readonly prevs: readonly Hash[] }

type Fork = readonly [GraphNode, GraphNode, ...GraphNode[]]

export interface OpGraph {
  node(hash: Hash): GraphNode | undefined
  firstMissing(prevs: readonly Hash[]): Hash | undefined
  /** The union of the pasts of these operations, which must all be known. */
  pastOf(prevs: readonly Hash[]): Past
  insert(op: NewNode, past: Past): GraphNode
  heads(log: LogId): Hash[]
  /**
   * Heads of the log, then those of the organisation's log that lie outside their past. When there are more than
   * `most`, those whose past holds the `needed` operations come first: fifteen people may claim at the same hour.
   */
  citations(log: LogId, org: OrgId | undefined, needed: readonly Hash[], most: number): Hash[]
  inLog(log: LogId): readonly GraphNode[]
  /** Every operation with this log, issuer and sequence number: more than one is a fork. */
  atSeq(log: LogId, issuer: DeviceId, seq: number): readonly GraphNode[]
  nextSeq(log: LogId, issuer: DeviceId): number
  forked(): Fork[]
}

export function createOpGraph(): OpGraph {
  const nodes = new Map<Hash, GraphNode>()
  const logs = new Map<LogId, GraphNode[]>()
  const heads = new Map<LogId, Set<Hash>>()
  const bySeq = new Map<string, GraphNode[]>()
  const lastSeq = new Map<string, number>()

  const sortedHeads = (log: LogId): Hash[] => [...(heads.get(log) ?? [])].sort()

  const nodeHas = (hash: Hash, index: number): boolean => {
    const node = nodes.get(hash)
    return node !== undefined && inPast(node.past, index)
  }

  function pastOf(prevs: readonly Hash[]): Past {
    const bits = new Uint32Array((nodes.size >>> 5) + 1)
    for (const prev of prevs) {
      const past = nodes.get(prev)?.past.bits ?? []
      for (let i = 0; i < past.length; i++) bits[i] = (bits[i] ?? 0) | (past[i] ?? 0)
    }
    return { bits }
  }

  function insert(op: NewNode, past: Past): GraphNode {
    const index = nodes.size
    past.bits[index >>> 5] = (past.bits[index >>> 5] ?? 0) | (1 << (index & 31))
    const { prevs, ...fields } = op
    const node: GraphNode = { ...fields, index, past }
    nodes.set(op.hash, node)
    push(logs, op.log, node)
    push(bySeq, seqKey(op.log, op.issuer, op.seq), node)
    const logHeads = heads.get(op.log) ?? new Set<Hash>()
    for (const prev of prevs) logHeads.delete(prev)
    heads.set(op.log, logHeads.add(op.hash))
    const chain = `${op.log}${op.issuer}`
    lastSeq.set(chain, Math.max(lastSeq.get(chain) ?? 0, op.seq))
    return node
  }

  function citations(log: LogId, org: OrgId | undefined, needed: readonly Hash[], most: number): Hash[] {
    const own = sortedHeads(log)
    const chosen: Hash[] = []
    for (const hash of needed) {
      const index = nodes.get(hash)?.index ?? -1
      const hasIt = (head: Hash): boolean => nodeHas(head, index)
      if (chosen.some(hasIt)) continue
      const head = own.find(hasIt) ?? (org && sortedHeads(org).find(hasIt))
      if (head) chosen.push(head)
    }
    const ownPast = pastOf(own)
    const others = org && log !== org ? sortedHeads(org) : []
    const fresh = others.filter((hash) => !inPast(ownPast, nodes.get(hash)?.index ?? -1))
    return [...new Set([...chosen, ...own, ...fresh])].slice(0, most).sort()
  }

  return {
    node: (hash) => nodes.get(hash),
    firstMissing: (prevs) => prevs.find((prev) => !nodes.has(prev)),
    pastOf,
    insert,
    heads: sortedHeads,
    citations,
    inLog: (log) => logs.get(log) ?? [],
    atSeq: (log, issuer, seq) => bySeq.get(seqKey(log, issuer, seq)) ?? [],
    nextSeq: (log, issuer) => (lastSeq.get(`${log}${issuer}`) ?? 0) + 1,
    forked: () => [...bySeq.values()].flatMap(([a, b, ...more]) => (a && b ? [[a, b, ...more] as const] : [])),
  }
}

const seqKey = (log: LogId, issuer: DeviceId, seq: number): string => `${log}${issuer}${seq}`

/** Appends to the list kept under a key. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
