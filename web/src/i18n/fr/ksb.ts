import type { Messages } from '../messages.ts'
import type { ksb as dutch } from '../nl/ksb.ts'

export const ksb: Messages<typeof dutch> = {
  name: 'Openpas KSB',
  loggedOut: 'Vous êtes déconnecté. Reconnectez-vous pour continuer.',
  offline: 'Pas de connexion. Ce que vous enregistrez n’arrive pas maintenant. Nous réessayons.',
  nav: {
    label: 'Chapitres',
    open: 'Afficher les chapitres',
    trail: 'Où vous êtes',
    start: 'Début',
    passholders: 'Détenteurs de pass',
    cards: 'Cartes',
    help: 'Manuel',
    handbook: 'Manuel KSB',
    helpdesk: 'Assistance',
  },
  cardSystem: {
    label: 'Système de cartes',
    other: 'Autre système de cartes, maintenant {{name}}',
    none: 'Gestion du système de cartes',
    noneTitle: 'Vous ne gérez encore aucun système de cartes',
    noneText:
      'Demandez à l’administrateur de la plateforme de vous ajouter. Donnez l’adresse avec laquelle vous vous connectez.',
  },
  person: { menu: 'Menu de {{name}}' },
  search: { label: 'Chercher un détenteur de pass', placeholder: 'Numéro ou nom' },
  help: {
    open: 'Explication',
    title: 'Manuel KSB',
    lead: 'Ce que vous pouvez faire dans chaque chapitre, étape par étape.',
  },
  start: {
    title: 'Début',
    morning: 'Bonjour, {{name}}',
    afternoon: 'Bon après-midi, {{name}}',
    evening: 'Bonsoir, {{name}}',
    passholders: 'Détenteurs de pass',
    passholdersText: 'avec une affiliation à {{name}}',
    blocked: 'Détenteurs bloqués',
    blockedText: 'ne peuvent pas épargner de points ni échanger d’avantages maintenant',
    balies: 'Guichets',
    baliesText_one: 'dont {{count}} non actif',
    baliesText_other: 'dont {{count}} non actifs',
    baliesAll: 'tous actifs',
    doing: 'Que voulez-vous faire ?',
    find: 'Chercher un détenteur de pass',
    findText: 'Par numéro, nom, domicile ou guichet où le pass a été vendu.',
    read: 'Lire le manuel',
    readText: 'Ce que vous pouvez faire dans chaque chapitre, étape par étape.',
    figuresFailed: 'Les chiffres n’ont pas pu être chargés',
  },
}
