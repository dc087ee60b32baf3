import { describe, expect, it } from 'vitest'
import { admitTemplates } from '../../../../src/tools/vite/admit-templates.ts'
import { admit, policyRules } from '../../../../src/ui/shell/trusted-types.ts'

const rules = policyRules('https://carnet.example')

describe('the policy', () => {
  it('lets a template of the build through, and nothing else', () => {
    expect(rules.createHTML(admit('<p class=row>'))).toBe('<p class=row>')
    for (const text of ['<img src=x onerror=alert(1)>', '<p class=row> ', '', '<P class=row>'])
      expect(() => rules.createHTML(text)).toThrow(TypeError)
  })

  it('lets the service worker and the build’s workers through, and nothing else', () => {
    expect(rules.createScriptURL('/sw.js')).toBe('/sw.js')
    const worker = 'https://carnet.example/assets/vault.worker-B1x_9.js'
    expect(rules.createScriptURL(worker)).toBe(worker)
    for (const address of [
      'https://evil.example/sw.js',
      '//evil.example/assets/vault.worker-1.js',
      '/sw.js?x=1',
      '/assets/../sw2.js',
      '/assets/index-123.js',
      'data:text/javascript,alert(1)',
      'blob:https://carnet.example/1',
      'javascript:alert(1)',
    ])
      expect(() => rules.createScriptURL(address)).toThrow(TypeError)
  })

  it('lets no script through as text', () => {
    expect(() => rules.createScript()).toThrow(TypeError)
  })
})

describe('the build step', () => {
  const head = 'import { template as _$template } from "solid-js/web";\n'

  it('registers each literal template', () => {
    const code = `${head}var a = /*#__PURE__*/_$template(\`<p>\\\`x\\\`\`), b = /*#__PURE__*/_$template("<svg>", false, true, false)`
    const changed = admitTemplates(code, 'x.tsx') ?? ''
    expect(changed).toContain('_$template(/*#__PURE__*/__admit(`<p>\\`x\\``))')
    expect(changed).toContain('_$template(/*#__PURE__*/__admit("<svg>"), false, true, false)')
  })

  it('leaves other modules alone', () => {
    expect(admitTemplates('export const template = (x) => x', 'x.ts')).toBeUndefined()
  })

  it('refuses a computed template and an inline style', () => {
    expect(() => admitTemplates(`${head}_$template(text)`, 'x.tsx')).toThrow('literal')
    expect(() => admitTemplates(`${head}_$template(\`<p>\${text}\`)`, 'x.tsx')).toThrow('literal')
    expect(() => admitTemplates(`${head}_$template(\`<p style="color:red">\`)`, 'x.tsx')).toThrow('style')
  })
})
