// Types of bootstrap.mjs, which is plain JavaScript because it runs before anything is installed.

export declare const root: string
export declare function stop(line: string): never
export declare function outdated(
  wanted: Record<string, { version?: string; optional?: boolean; link?: boolean }>,
  installed: Record<string, { version?: string }>,
): string[]
export declare function ensureInstalled(): void
export declare function whenOrphaned(then: () => void): void
export declare function modernNode(): string
export declare function handOver(script: string, args: readonly string[]): void
