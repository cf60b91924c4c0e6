import { randomUUID } from 'node:crypto';
import { setTimeout as patienter } from 'node:timers/promises';
import type { CreerLivraisons } from '../monde/monde.ts';
import { lireSynchronisation, poserSynchronisation } from '../monde/synchronisation.ts';
import type { Notification } from '../objets/notification.ts';
import { classer } from './classer.ts';
import { composer } from './composer.ts';
import { expedier } from './expedier.ts';

const ESSAIS_MAXIMUM = 3;

/** Les travaux de livraison : trois essais, attentes du profil, état de l'objet suivi pas à pas (contrat §6.5, §8). */
export const creerLivraisons: CreerLivraisons = (monde) => {
  const arret = new AbortController();

  const clore = (notification: Notification, etat: Notification['etat']): void => {
    const table = monde().magasin.notification;
    // Effacée par une réinitialisation pendant un essai, elle ne renaît pas.
    if (table.lire(notification.id)) table.poser(notification.id, { ...notification, etat });
  };

  async function livrer(depart: Notification): Promise<void> {
    let notification = depart;
    while (!arret.signal.aborted) {
      // L'objet est relu avant chaque essai : livré entre-temps par un renvoi, il n'y a plus rien à envoyer.
      if (lireSynchronisation(monde(), notification) === 'sync_completed') return clore(notification, 'sans-objet');
      poserSynchronisation(monde(), notification, 'sync_processing');
      const contenu = composer(monde(), notification);
      // Renvoi demandé sur un objet jamais achevé : le travail casse et l'état reste en cours (contrat §4).
      if (!contenu) return clore(notification, 'interrompue');
      const essai = await expedier(monde(), notification, contenu);
      if (arret.signal.aborted) return;
      notification = { ...notification, essais: [...notification.essais, essai] };
      const suite = classer(essai.retour);
      monde().disjoncteur.noter(notification.editeur, suite === 'livree');
      if (suite === 'livree') {
        poserSynchronisation(monde(), notification, 'sync_completed');
        return clore(notification, 'livree');
      }
      if (suite === 'abandonner' || notification.essais.length >= ESSAIS_MAXIMUM) {
        poserSynchronisation(monde(), notification, 'sync_failed');
        return clore(notification, 'echouee');
      }
      clore(notification, 'en-cours');
      await attendre(notification.essais.length);
    }
  }

  async function attendre(executions: number): Promise<void> {
    const secondes = monde().profil().attente(executions, monde().options.hasard());
    await patienter(secondes * 1000 * monde().rythme().facteur, undefined, { ref: false, signal: arret.signal });
  }

  const lancer = (notification: Notification) =>
    void livrer(notification).catch((cause) => {
      if (!arret.signal.aborted) console.error('Base école : livraison interrompue', cause);
    });

  return {
    programmer: (demande) => {
      const creeLe = monde().maintenant().toISOString();
      const notification: Notification = { id: randomUUID(), ...demande, creeLe, etat: 'en-cours', essais: [] };
      monde().magasin.notification.poser(notification.id, notification);
      lancer(notification);
      return notification;
    },
    reprendre: () => {
      for (const notification of monde().magasin.notification.tous()) {
        if (notification.etat === 'en-cours') lancer(notification);
      }
    },
    arreter: () => arret.abort(),
  };
};
