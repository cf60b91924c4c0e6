'use client';

import { useState } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Case } from '@/components/ui/case.tsx';
import { GroupeDeChamps } from '@/components/ui/groupe-de-champs.tsx';
import { type Colonne, COLONNES, COLONNES_PAR_DEFAUT, colonnesDe, ecrireColonnes } from '@/lib/domain/colonne-demandes.ts';
import { DENSITES, type Densite, type FiltreDemandes } from '@/lib/domain/filtre-demandes.ts';

export type ChoixDeColonnes = Pick<FiltreDemandes, 'colonnes' | 'densite'>;
type Props = { filtre: FiltreDemandes; onChoisir: (choix: ChoixDeColonnes) => void };

/** Les colonnes à cocher et à ranger, et la densité. */
export function FormulaireColonnes({ filtre, onChoisir }: Props) {
  const visibles = colonnesDe(filtre.colonnes);
  const cachees = (Object.keys(COLONNES) as Colonne[]).filter((c) => !visibles.includes(c));
  const [ordre, setOrdre] = useState<readonly Colonne[]>([...visibles, ...cachees]);
  const [cochees, setCochees] = useState<ReadonlySet<Colonne>>(new Set(visibles));
  const [densite, setDensite] = useState<Densite>(filtre.densite);
  const [annonce, setAnnonce] = useState('');
  const basculer = (c: Colonne) => {
    const apres = new Set(cochees);
    if (!apres.delete(c)) apres.add(c);
    if (apres.size > 0) setCochees(apres);
  };
  const deplacer = (c: Colonne, pas: 1 | -1) => {
    const de = ordre.indexOf(c);
    setOrdre(ordre.with(de, ordre[de + pas] ?? c).with(de + pas, c));
    setAnnonce(`${COLONNES[c]} : place ${de + pas + 1} sur ${ordre.length}`);
  };
  return (
    <>
      <p>« Numéro unique » est toujours la première.</p>
      <ol className="fr-raw-list">
        {ordre.map((c, i) => (
          <li key={c} className="flex items-center gap-2">
            <Case label={COLONNES[c]} checked={cochees.has(c)} onChange={() => basculer(c)} className="grow" />
            <Bouton
              variante="discret"
              petit
              aria-label={`Monter ${COLONNES[c]}`}
              disabled={i === 0}
              onClick={() => deplacer(c, -1)}
            >
              Monter
            </Bouton>
            <Bouton
              variante="discret"
              petit
              aria-label={`Descendre ${COLONNES[c]}`}
              disabled={i === ordre.length - 1}
              onClick={() => deplacer(c, 1)}
            >
              Descendre
            </Bouton>
          </li>
        ))}
      </ol>
      <output className="fr-sr-only">{annonce}</output>
      <GroupeDeChamps legende="Densité" enLigne>
        {(Object.keys(DENSITES) as Densite[]).map((d) => (
          <Case key={d} type="radio" name="densite" label={DENSITES[d]} checked={densite === d} onChange={() => setDensite(d)} />
        ))}
      </GroupeDeChamps>
      <div className="flex flex-wrap gap-2">
        <Bouton onClick={() => onChoisir({ colonnes: ecrireColonnes(ordre.filter((c) => cochees.has(c))), densite })}>
          Appliquer les colonnes
        </Bouton>
        <Bouton
          variante="secondaire"
          onClick={() => onChoisir({ colonnes: ecrireColonnes(COLONNES_PAR_DEFAUT), densite: 'confort' })}
        >
          Revenir aux colonnes par défaut
        </Bouton>
      </div>
    </>
  );
}
