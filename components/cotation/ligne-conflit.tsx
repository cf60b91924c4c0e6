import { Badge } from '@/components/ui/badge.tsx';
import { Case } from '@/components/ui/case.tsx';
import type { Choix, LigneEnConflit } from './lignes-en-conflit.ts';

type Props = { ligne: LigneEnConflit; choix: Choix; onChoisir: (choix: Choix) => void };

/** Un critère, ses trois versions, et le choix entre les deux qui peuvent être gardées. */
export function LigneConflit({ ligne, choix, onChoisir }: Props) {
  const option = (valeur: Choix, texte: string) => (
    <Case
      type="radio"
      name={`choix-${ligne.cle}`}
      label={texte}
      checked={choix === valeur}
      onChange={() => onChoisir(valeur)}
      aria-label={`${ligne.libelle}, ${valeur === 'votre' ? 'votre saisie' : 'version enregistrée'} : ${texte}`}
    />
  );
  return (
    <tr>
      <th scope="row">
        {ligne.libelle}
        {ligne.contraire ? <Badge ton="avertissement">Changé des deux côtés</Badge> : null}
      </th>
      <td data-libelle="Votre saisie">{option('votre', ligne.votre)}</td>
      <td data-libelle="Version enregistrée">{option('enregistree', ligne.enregistree)}</td>
      <td data-libelle="Au départ">{ligne.base}</td>
    </tr>
  );
}
