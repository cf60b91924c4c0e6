/** Pose le thème choisi, ou celui du système, et le suit. Se suffit à elle-même : son texte part aussi dans la page. */
export function poserTheme(): void {
  const racine = document.documentElement;
  const sombre = matchMedia('(prefers-color-scheme: dark)');
  const poser = () => {
    let choix = 'system';
    try {
      choix = localStorage.getItem('scheme') || choix;
    } catch {}
    const theme = choix === 'system' ? (sombre.matches ? 'dark' : 'light') : choix;
    racine.dataset.frScheme = choix;
    racine.dataset.frTheme = theme;
    racine.style.colorScheme = theme;
  };
  poser();
  sombre.addEventListener('change', poser);
  addEventListener('storage', poser);
}
