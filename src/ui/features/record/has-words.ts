// A search by words, in any order: « Décision » is found by « decision ».

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

export function hasWords(text: string, wanted: string): boolean {
  const folded = fold(text)
  return fold(wanted)
    .split(' ')
    .every((word) => folded.includes(word))
}
