/** Puts a text on the clipboard; false when the browser refuses (then the text stays on the screen to be copied by hand). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
