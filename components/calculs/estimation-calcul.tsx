import { Alerte } from '@/components/ui/alerte.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import type { Estimation } from '@/lib/contracts/calculs.ts';
import { dureeLibelle, nombre } from './calcul-view.ts';
import { TableDeComptes } from './table-de-comptes.tsx';

/** Le résultat de l'essai à blanc : rien n'a été écrit. */
export function EstimationCalcul({ essai }: { essai: Estimation }) {
  if (essai.aCoter === 0) return <Alerte ton="info">Aucune demande à coter sur ce territoire : il n’y a rien à lancer.</Alerte>;
  const fin = formaterInstant(new Date(essai.fin));
  const texte = `Essai à blanc, rien n’a été écrit : ${nombre(essai.aCoter)} demandes à coter, ${dureeLibelle(essai.dureeMs)} au quota, fin prévue le ${fin}`;
  return (
    <>
      <Alerte ton={essai.tient ? 'succes' : 'avertissement'}>
        {essai.tient ? `${texte}, avant l’échéance.` : `${texte}, après l’échéance.`}
      </Alerte>
      <TableDeComptes
        titre="Ce que le calcul ferait"
        entetes={['Demandes', 'Nombre']}
        lignes={[
          ['À coter et à envoyer', nombre(essai.aCoter)],
          ['Écartées : radiées', nombre(essai.radiees)],
          ['Écartées : un envoi n’est pas résolu', nombre(essai.envoiEnJeu)],
          ['Écartées : aucune grille en vigueur', nombre(essai.sansGrille)],
        ]}
      />
    </>
  );
}
