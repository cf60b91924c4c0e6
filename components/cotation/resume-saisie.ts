import type { ErreurListee } from '@/components/ui/resume-erreurs.tsx';
import type { FautePlacee } from './controle-saisie.ts';
import { libelleDeLigne } from './ecarts-saisie.ts';
import type { LigneSaisie } from './lignes-saisie.ts';

/** L'identifiant dans la page du contrôle d'un champ. */
export const idDeChamp = (champ: string): string => `champ-${champ.replaceAll('.', '-')}`;

/** Les fautes telles que le résumé les liste : chacune nomme son critère et mène à son champ. */
export function resumeSaisie(fautes: readonly FautePlacee[], lignes: readonly LigneSaisie[]): ErreurListee[] {
  // Une faute d'ensemble (« retenez au moins un critère ») mène au premier critère.
  const premiere = lignes[0] && idDeChamp(`lignes.${lignes[0].cle}.retenu`);
  return fautes.map(({ champ, message }) => {
    if (champ === null) return { champ: '', message, ...(premiere ? { cible: premiere } : {}) };
    const ligne = lignes.find(({ cle }) => champ.startsWith(`lignes.${cle}.`));
    const nomme =
      ligne === undefined || message.includes(ligne.critere.libelle) ? message : `${libelleDeLigne(ligne)} : ${message}`;
    return { champ, message: nomme, cible: idDeChamp(champ) };
  });
}
