/** The launcher's look, in a shadow root: the site's own style sheet neither reaches it nor is reached. */

/** One line a rule: what is sent weighs as little as it can. */
export const css = `:host{all:initial;font:1rem/1.4 system-ui,sans-serif;--a:#0b5963;--o:#fff;--p:#fffefb;--i:#23272b}
@media(prefers-color-scheme:dark){:host{--p:#1d2326;--i:#eceae4}}
@media print{:host{display:none}}
button{min-width:2.75rem;min-height:2.75rem;border:1px solid transparent;border-radius:1.5rem;background:none;color:inherit;font:inherit;cursor:pointer}
.open,dialog{position:fixed;z-index:2147483000;inset:auto 1rem 1rem auto}
.left{inset:auto auto 1rem 1rem}
.open{padding:.5rem 1.25rem;background:var(--a);color:var(--o);font-weight:600;box-shadow:0 2px 12px #0004}
:focus-visible{outline:3px solid var(--i);outline-offset:2px;box-shadow:0 0 0 2px var(--p)}
[hidden],dialog:not([open]){display:none}
dialog{box-sizing:border-box;width:26rem;height:min(42rem,100vh - 2rem);max-width:none;max-height:none;margin:0;padding:0;overflow:hidden;display:flex;flex-direction:column;border:1px solid #7877;border-radius:1rem;background:var(--p);color:var(--i);box-shadow:0 2px 12px #0004}
dialog>div{display:flex;align-items:center;justify-content:space-between;padding-inline-start:1rem;background:var(--a);color:var(--o)}
div :focus-visible{outline:3px solid;outline-offset:-4px}
p{margin:1rem}
a{color:inherit}
iframe{flex:1;width:100%;border:0}
@media(max-width:39.99rem),(max-height:30rem){dialog,dialog.left{inset:0;width:100%;height:100%;height:100dvh;border:0;border-radius:0}}`;
