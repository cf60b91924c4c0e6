const causes = [
  [/ENOSPC|no space left/i, 'Disque plein : libérez environ 2 Go, puis relancez.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    'Le registre npm est injoignable : vérifiez la connexion ou le mandataire (npm config get registry), puis relancez.',
  ],
  [/E401|E403|authentication/i, 'Le registre npm refuse l’accès : vérifiez vos identifiants (npm login), puis relancez.'],
  [
    /E404|ETARGET/i,
    'Le registre npm ne connaît pas un des paquets demandés : vérifiez qu’il s’agit du registre public ou d’un miroir complet.',
  ],
  [/EINTEGRITY/i, 'Un paquet téléchargé est abîmé : lancez « npm cache clean --force », puis relancez.'],
  [
    /EACCES|EPERM|EROFS/i,
    'Droits insuffisants pour écrire node_modules : rendez le dossier du projet modifiable, puis relancez.',
  ],
];

/** Une ligne en français pour la sortie d'erreur de npm. */
export function explainNpm(output) {
  const cause = causes.find(([pattern]) => pattern.test(output));
  if (cause) return cause[1];
  const last =
    output
      .trim()
      .split('\n')
      .findLast((line) => !/complete log|^\s*$|debug-0\.log/.test(line)) ?? 'aucune explication';
  return `L’installation des dépendances a échoué : ${last.replace(/^npm (error|ERR!)\s*/, '')}`;
}
