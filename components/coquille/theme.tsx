/** Pose le thème avant le premier affichage, et suit le système tant que l'agent n'a rien choisi (remplace le script du DSFR). */
const SCRIPT = `(()=>{const d=document.documentElement,m=matchMedia('(prefers-color-scheme: dark)');
const a=()=>{let c='system';try{c=localStorage.getItem('scheme')||c}catch{}d.dataset.frScheme=c;
const t=c==='system'?(m.matches?'dark':'light'):c;d.dataset.frTheme=t;d.style.colorScheme=t};
a();m.addEventListener('change',a);addEventListener('storage',a)})()`;

export function Theme({ nonce }: { nonce: string }) {
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SCRIPT }} />;
}
