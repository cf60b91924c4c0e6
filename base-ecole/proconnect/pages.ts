import type { Identite } from './identites.ts';

const SIGNES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const echapper = (texte: string): string => texte.replace(/[&<>"']/g, (signe) => SIGNES[signe] ?? signe);

const STYLE =
  'body{font-family:system-ui,sans-serif;max-width:40rem;margin:2rem auto;padding:0 1rem;color:#161616}' +
  'h1{font-size:1.5rem}form{margin:.5rem 0}' +
  'button{width:100%;text-align:left;padding:.75rem 1rem;border:1px solid #000091;background:#fff;color:#000091;font:inherit;cursor:pointer}' +
  'button:hover,button:focus{background:#ececfe}small{display:block;color:#3a3a3a}';

export const page = (titre: string, contenu: string): string =>
  `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<title>${echapper(titre)}</title><style>${STYLE}</style></head><body><main><h1>${echapper(titre)}</h1>${contenu}</main></body></html>`;

/** Choix d'une identité de test : un bouton par personne, sans mot de passe. */
export function pageIdentites(action: string, identites: readonly Identite[]): string {
  const boutons = identites.map(({ sub, given_name, usual_name, organization_label, role }) => {
    const nom = `${given_name} ${usual_name}`;
    const fonction = role ?? 'non habilitée';
    return (
      `<form method="post" action="${echapper(action)}"><input type="hidden" name="sub" value="${echapper(sub)}">` +
      `<button type="submit">${echapper(nom)}<small>${echapper(`${fonction}, ${organization_label}`)}</small></button></form>`
    );
  });
  return page(
    'Choisissez une identité de test',
    `<p>Ce fournisseur imite ProConnect : ces personnes sont inventées, aucun mot de passe n’est demandé.</p>${boutons.join('')}`,
  );
}

export const pageErreur = (code: string, explication: string): string =>
  page('La connexion est refusée', `<p><strong>${echapper(code)}</strong> : ${echapper(explication)}</p>`);

/** ProConnect déconnecte sans demander confirmation : le formulaire part seul, le bouton sert sans JavaScript. */
export const pageDeconnexion = (formulaire: string): string =>
  page(
    'Déconnexion en cours',
    `${formulaire}<button type="submit" form="op.logoutForm" name="logout" value="yes" id="continuer">Se déconnecter</button>` +
      `<script>document.getElementById('continuer').click()</script>`,
  );
