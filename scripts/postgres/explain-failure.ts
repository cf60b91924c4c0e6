/** Traduit la sortie d'un binaire de PostgreSQL en une ligne qui dit quoi faire. `where` : le dossier concerné. */
export function explainFailure(step: string, output: string, where: string): string {
  if (/ENOSPC|no space left on device/i.test(output))
    return `Disque plein : libérez de la place sur le disque de ${where}, puis relancez.`;
  if (/could not bind|address already in use/i.test(output))
    return 'Le port de PostgreSQL vient d’être pris par un autre programme : relancez.';
  if (/incompatible with server|initialized by PostgreSQL version/i.test(output)) {
    return `Les données de ${where} viennent d’une autre version de PostgreSQL : déplacez ce dossier, puis relancez.`;
  }
  if (/permission denied|EACCES|EPERM/i.test(output))
    return `Droits insuffisants sur ${where} : rendez ce dossier accessible au compte qui lance PostgreSQL.`;
  if (/error while loading shared libraries: (\S+?):/.test(output)) {
    return `Une bibliothèque du système manque à PostgreSQL (${/libraries: (\S+?):/.exec(output)?.[1]}) : installez-la ou indiquez DATABASE_URL.`;
  }
  const last = output.trim().split('\n').at(-1) ?? '';
  return `PostgreSQL embarqué, étape « ${step} » en échec : ${last || 'aucune explication'}. DATABASE_URL permet d’utiliser un autre serveur.`;
}
