// Reading back the recovery sheet. Lenient as the format is: any case, O for 0, I and L for 1, spaces and hyphens.

const plain = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')

/** The groups of the sheet, the last with its check character. */
export const recoveryGroups = (recovery: string): readonly string[] => recovery.split('-')

/** True when someone typed the first four characters of the sheet. */
export const startsLikeSheet = (recovery: string, typed: string): boolean =>
  plain(typed).length >= 4 && plain(recovery).startsWith(plain(typed))
