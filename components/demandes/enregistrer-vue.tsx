'use client';

import { type FormEvent, useState } from 'react';
import { Bouton } from '@/components/ui/bouton.tsx';
import { Case } from '@/components/ui/case.tsx';
import { Champ } from '@/components/ui/champ.tsx';
import { Dialogue } from '@/components/ui/dialogue.tsx';
import type { Probleme } from '@/lib/contracts/probleme.ts';
import type { Vue } from '@/lib/contracts/vues.ts';
import { useSauverVue } from '@/lib/hooks/use-vues.ts';
import { allerA } from './navigation-liste.ts';
import { hrefDeVue } from './vues-view.ts';
import { adresseDeVue } from '@/lib/contracts/adresse-de-vue.ts';

type Props = { requete: string; depart: Vue | null };

/** Garde la liste telle qu'elle est, filtres et colonnes, sous un nom ; ou renomme et partage une vue à soi. */
export function EnregistrerVue({ requete, depart }: Props) {
  const [cible, setCible] = useState<'neuve' | 'courante' | null>(null);
  const [echec, setEchec] = useState<Probleme | null>(null);
  const sauver = useSauverVue();
  const ouvrir = (quoi: 'neuve' | 'courante') => () => {
    setEchec(null);
    setCible(quoi);
  };
  async function enregistrer(e: FormEvent<HTMLFormElement>) {
    e.preventDefault();
    const champs = new FormData(e.currentTarget);
    const nom = champs.get('nom');
    const garde = cible === 'courante' && depart ? depart : null;
    const body = { nom: typeof nom === 'string' ? nom : '', equipe: champs.has('equipe'), adresse: garde?.adresse ?? requete };
    const recu = await sauver.mutateAsync({ ref: garde?.ref ?? null, body });
    if (!recu.ok) return setEchec(recu.error);
    setCible(null);
    if (!garde) allerA(hrefDeVue({ ref: recu.value.ref, adresse: adresseDeVue(requete) }));
  }
  const fautes = echec?.erreurs?.filter((f) => f.champ === 'nom') ?? [];
  return (
    <>
      <Bouton variante="tertiaire" petit onClick={ouvrir('neuve')}>
        {depart ? 'Enregistrer sous…' : 'Enregistrer cette vue…'}
      </Bouton>
      {depart && depart.auteur === null ? (
        <Bouton variante="discret" petit onClick={ouvrir('courante')}>
          Renommer ou partager…
        </Bouton>
      ) : null}
      <Dialogue
        ouvert={cible !== null}
        onFermer={() => setCible(null)}
        titre={cible === 'courante' ? 'Renommer ou partager la vue' : 'Enregistrer cette vue'}
      >
        {cible ? (
          <form onSubmit={(e) => void enregistrer(e)} noValidate>
            <Champ
              label="Nom de la vue"
              indication="50 caractères au plus"
              name="nom"
              required
              maxLength={50}
              defaultValue={cible === 'courante' ? depart?.nom : ''}
              erreur={fautes.map((f) => f.message).join(' ') || null}
            />
            <Case
              name="equipe"
              label="La proposer à l’équipe"
              indication="Vos collègues d’un même territoire la verront ; vous seul pourrez la changer."
              defaultChecked={cible === 'courante' && depart?.equipe}
            />
            {echec && fautes.length === 0 ? (
              <p role="alert" className="fr-error-text">
                {echec.detail}
              </p>
            ) : null}
            <Bouton type="submit" disabled={sauver.isPending}>
              Enregistrer la vue
            </Bouton>
          </form>
        ) : null}
      </Dialogue>
    </>
  );
}
