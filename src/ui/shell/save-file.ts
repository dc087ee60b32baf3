// Gives the browser a text to save as a file of the person's own: where, they choose. Nothing leaves the device.

export function saveFile(file: { readonly name: string; readonly type: string; readonly text: string | Blob }): void {
  const url = URL.createObjectURL(new Blob([file.text], { type: file.type }))
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  link.click()
  // The browser has begun to copy it; some read it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
