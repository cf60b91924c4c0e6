type Contexte = { nonce: string; adressePublique: string; proconnect: string; developpement: boolean };

/** La politique de contenu d'une page : rien d'autre que nos fichiers, et les seuls scripts portant le nonce de cette réponse. */
export function politiqueDeContenu({ nonce, adressePublique, proconnect, developpement }: Contexte): string {
  const chiffre = adressePublique.startsWith('https://');
  return [
    "default-src 'self'",
    // React en développement évalue du code pour ses traces.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developpement ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${developpement ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${developpement ? ' ws:' : ''}`,
    // Les formulaires de connexion et de déconnexion finissent chez ProConnect : le navigateur vérifie aussi la redirection.
    `form-action 'self' ${new URL(proconnect).origin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(chiffre ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** Les en-têtes de toute réponse. HSTS seulement en https : sur la boucle locale, il bloquerait les autres projets de l'agent. */
export function enTetesDeSecurite(adressePublique: string): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(adressePublique.startsWith('https://') ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}
