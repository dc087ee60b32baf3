// The shapes that screens read, for the layers that may not reach below `app`. Types only.

export type { Board, BoardPerson, ToCheck } from '../../readmodel/readmodel.port.ts'
export type { Answer, RecordView } from '../../replica/replica.port.ts'
