// Group commit: everything that arrives while the event loop is busy goes to disk in one transaction, so that one fsync
// serves many devices. Callers are answered only after it.

export interface GroupCommit<Job, Answer> {
  add(job: Job): Promise<Answer>
  /** Commits what waits, now. */
  flush(): void
}

export interface GroupCommitOptions<Job, Answer> {
  /** Writes all jobs in one durable transaction; throws, having written nothing, when it cannot. */
  readonly commit: (jobs: readonly Job[]) => readonly Answer[]
  /** Work in one transaction: the event loop is blocked meanwhile. */
  readonly weigh: (job: Job) => number
  readonly maxWeight: number
}

interface Waiting<Job, Answer> {
  readonly job: Job
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

export function createGroupCommit<Job, Answer>(options: GroupCommitOptions<Job, Answer>): GroupCommit<Job, Answer> {
  let waiting: Waiting<Job, Answer>[] = []
  let scheduled = false

  function takeGroup(): Waiting<Job, Answer>[] {
    let weight = 0
    let count = 0
    for (const { job } of waiting) {
      weight += options.weigh(job)
      if (count > 0 && weight > options.maxWeight) break
      count++
    }
    const group = waiting.slice(0, count)
    waiting = waiting.slice(count)
    return group
  }

  function commitGroup(): void {
    const group = takeGroup()
    if (group.length === 0) return
    try {
      const answers = options.commit(group.map(({ job }) => job))
      for (const [at, { resolve }] of group.entries()) resolve(answers[at] as Answer)
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  function run(): void {
    scheduled = false
    commitGroup()
    if (waiting.length > 0) schedule()
  }

  function schedule(): void {
    if (scheduled) return
    scheduled = true
    setImmediate(run)
  }

  return {
    add: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject })
        schedule()
      }),
    flush() {
      while (waiting.length > 0) commitGroup()
    },
  }
}
