import type { ReponseOctets } from '../../http/echange.ts';
import { h, type Html } from './html.ts';

export const STYLE = '/assets/passe-marche.css';
export const SUIVI = '/assets/suivi.js';

/** Ni script en ligne ni style en ligne ; pas d'affichage dans un cadre d'un autre site (contrat §5). */
export const ENTETES_PAGE = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

type Page = { titre: string; etape?: string; contenu: Html; script?: boolean };

export function rendrePage({ titre, etape, contenu, script = false }: Page, statut = 200): ReponseOctets {
  const page = h`<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${etape ? `${titre}, ${etape}` : titre} — Passe Marché (base école)</title>
<link rel="stylesheet" href="${STYLE}">${script && h`<script src="${SUIVI}" defer></script>`}
</head>
<body>
<a class="evitement" href="#contenu">Aller au contenu</a>
<header><p class="marque">Passe Marché <span>base école</span></p>
<p class="avis">Imitation pour les essais : aucun marché, aucune entreprise n’est engagé.</p></header>
<main id="contenu" tabindex="-1">${etape !== undefined && h`<p class="etape">${etape}</p>`}<h1>${titre}</h1>${contenu}</main>
</body>
</html>`;
  return { statut, entetes: ENTETES_PAGE, corps: page.html };
}

export const rediriger = (adresse: string, entetes: Record<string, string> = {}): ReponseOctets => ({
  statut: 303,
  entetes: { Location: adresse, ...entetes },
});

export const pageRefus = (statut: number, titre: string, explication: string): ReponseOctets =>
  rendrePage({ titre, contenu: h`<p>${explication}</p>` }, statut);
