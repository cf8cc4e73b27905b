import type { Messages } from '../messages.ts'
import type { help as dutch } from '../nl/help.ts'

export const help: Messages<typeof dutch> = {
  start: {
    title: 'Start',
    lead: 'Here you see how your card system is doing.',
    text: {
      a: 'At the top you choose the card system, when you administer several. Everything on the screen is about that one card system.',
      b: 'The search field finds a passholder from every screen. Press / to get there. Type a number or a name and press Enter.',
      c: 'At the top right you choose language and appearance, and log out.',
    },
  },
  needs: {
    title: 'What you need',
    lead: 'With one UiTiD you log in to the administration of the card system (KSB), the counter and the entry of activities.',
    text: {
      a: 'Whoever has no UiTiD yet makes one on the screen where you log in. An e-mail address is enough.',
      b: 'The counter opens at /balie, on a computer, a tablet or a smartphone. It is installed with the menu of your browser. With more than one counter, you choose right after logging in.',
      c: 'The number of the UiTPAS is on the back of the card. You can type it, or scan the card with an NFC reader.',
      d: 'Some smartphones have NFC. Switch it on in the settings of the device, and then beside the pass at the counter.',
      e: 'Activities are added at /aanbod, with the same UiTiD. They are in Events afterwards.',
      f: 'The handbook and the help desk are at the bottom of the menu.',
    },
    steps: {
      a: 'Open /ksb and log in with your UiTiD.',
      b: 'Keep the address as a bookmark, with the star in your browser.',
    },
  },
  roles: {
    title: 'Roles and tasks',
    lead: 'What a counter worker does, and what an administrator of the card system (KSB) can do.',
    text: {
      a: 'A counter worker gives points and the reduced price, and redeems rewards. Points can be saved at a pillar too.',
      b: 'Counters with the right permissions register passholders. They change their data, and block and renew cards. Only some counters grant the social status.',
      c: 'The guide for counter workers is in the app of the counter, under More.',
      d: 'An administrator does all of that too, in every counter of the card system.',
      e: 'They also filter, edit and block passholders, and see the history of their cards.',
      f: 'They set up rewards, connect pillars to counters or to a fixed event, cancel reduced prices and look at reports.',
      g: 'And they activate counters: giving permissions, assigning staff and adding an IBAN.',
    },
  },
  names: {
    title: 'Words explained',
    lead: 'The main abbreviations and words in KSB.',
    text: {
      a: 'Check-in and ticket: a saved point is a check-in. A discount that was given is called a ticket here.',
      b: 'UUID: the unique code of a passholder.',
      c: 'CDBID: the unique code of an event. You find it in the UiTdatabank: the last characters after the “/” of the link.',
      d: 'ActieID: the unique code of a check-in.',
      e: 'Consumerkey: the unique code of an organiser or location that integrates.',
      f: 'Passholder: somebody who has a UiTPAS and is registered.',
      g: 'MIA (person in poverty): a passholder with the social status. They save and redeem points, and pay the reduced price at events.',
      h: 'Non-MIA: a passholder without that status. They save and redeem points.',
      i: 'A unique code is shown in a list with “Columns”. The search field at the top finds it again.',
    },
  },
  passholders: {
    title: 'Passholders',
    lead: 'A passholder is somebody who is registered and has a UiTPAS.',
    text: {
      a: 'You filter by number, name, first name, municipality and the counter where the pass was sold. A small typing mistake hides nobody.',
      b: 'A whole number finds anybody, also passholders of another region. Without a whole number you see passholders of your card system only.',
      c: 'Counters with the right permissions can edit passholders, block and renew cards themselves.',
    },
    steps: {
      a: 'Find the passholder with the filters.',
      b: 'Click the three dots beside the name.',
      c: 'Choose what you want to do: edit, assign a new card or block.',
      d: 'Click the name to see everything: data, cards, points, rewards and who looked.',
    },
  },
  cards: {
    title: 'Cards',
    lead: 'Every card has a number of 13 digits. The last but one says whether the card is for the social tariff.',
    text: {
      a: 'Cards come from the printer in batches. Then you send them to counters. They are in stock there once the counter reports receipt.',
      b: 'Set for each counter from how many cards on its stock is low. Those counters are on top.',
      c: 'Who registers without a card gets a digital card. Its number comes from the ranges at the end of the batches.',
    },
    steps: {
      a: 'Add a batch: read a CSV file, or give a range of numbers.',
      b: 'At the three dots of the batch choose: send to a counter.',
      c: 'Report receipt at the deliveries, if the counter does not do so itself.',
      d: 'If stock was lost, report that at the stock by counter.',
    },
  },
  editPassholder: {
    title: 'Editing a passholder',
    lead: 'You change what is kept about a passholder.',
    text: {
      a: 'Optional fields may stay empty. A national number that you leave empty stays as it is.',
      b: 'Who has the reduced rate stays in the region. For who moves, use Move.',
      c: 'Note and picture are with the data of the passholder. Who looks is written in the record.',
    },
    steps: {
      a: 'Choose “Edit” at the three dots.',
      b: 'Change the fields and click Save.',
      c: 'If a field is not right, it says what to do. What you typed stays.',
    },
  },
  many: {
    title: 'Many at once',
    lead: 'You choose passholders, cards or members of an association in their list and do the same to all.',
    text: {
      a: 'First you see what would happen to each. Where it is not possible, it says why.',
      b: 'Then it is done one by one. After a lost connection you go on where it stopped.',
      c: 'Passholders and cards are blocked and unblocked; cards also go to another counter or out of use; memberships are renewed or ended.',
    },
    steps: {
      a: 'Tick them. Your choice stays when you go to another page.',
      b: 'Choose what to do, and what it asks for: a reason, a counter or a day.',
      c: 'Check the list and confirm.',
    },
  },
  move: {
    title: 'Moving',
    lead: 'Who comes to live in another region becomes a member there.',
    text: {
      a: 'The region where somebody comes to live does the move. The old membership and card end then.',
      b: 'Points, rewards and history stay. The reduced rate is asked for again.',
      c: 'Both regions see the move at Passholders, under Moves.',
    },
    steps: {
      a: 'Find the passholder by the whole number of the card.',
      b: 'Choose “Move to this region” at the three dots.',
      c: 'Fill in the new address and check what changes.',
    },
  },
  erase: {
    title: 'Copy and erasing',
    lead: 'Everybody may ask what is kept about them, and ask to erase it.',
    text: {
      a: 'The copy is a ZIP file with everything, the picture and who looked too.',
      b: 'Erasing removes who somebody is, in all regions. Points and sales stay without a name.',
      c: 'Erasing cannot be undone. That is why you type the name.',
    },
  },
  newCard: {
    title: 'Assign a new card',
    lead: 'Points, rewards and history belong to the passholder. Another card changes nothing there.',
    text: {
      a: 'There are four reasons. An extra card: somebody has a UiTPAS of another region already. A defective card. Loss or theft. Or somebody obtained the social status.',
      b: 'The card before it, of this card system, is blocked. It stops working everywhere at once.',
      c: 'Who has the social tariff gets a card with a 1 as its second-to-last digit.',
    },
    steps: {
      a: 'Choose “Assign a new card” at the three dots.',
      b: 'Choose the reason.',
      c: 'Type or scan the number of the new card. A digital card does not need one.',
    },
  },
  block: {
    title: 'Block and unblock',
    lead: 'Blocking a card is something else than blocking a passholder.',
    text: {
      a: 'A blocked card works nowhere. The passholder keeps points and rewards, and can get a new card.',
      b: 'A blocked passholder cannot save points, redeem rewards or buy tickets with any card. The points are kept.',
      c: 'When a lost card is found, you unblock it. That is possible for as long as there is no new card.',
    },
  },
  checkins: {
    title: 'Check-ins',
    lead: 'An overview of the points that were saved.',
    text: {
      a: 'Filter check-ins by event, time and counter.',
      b: 'A point that was given by mistake is put right here, with a reason. The point is taken back.',
    },
    steps: {
      a: 'Find the check-in with the filters.',
      b: 'Click the three dots beside it, and choose to put it right.',
      c: 'Write down why. The passholder can save there again afterwards.',
    },
  },
  events: {
    title: 'Events',
    lead: 'An overview of the UiTPAS activities that were entered in the event registry.',
    text: {
      a: 'An event is found most easily by its CDBID. Name, organiser and period will do too.',
      b: 'Click the event to download its QR code. Tick several for one PDF or a ZIP.',
      c: 'With an event you also see its points, limits, card systems and distribution keys.',
    },
  },
  balies: {
    title: 'Counters',
    lead: 'A counter is an organiser of leisure activities and/or a place where they happen. It can also exist without any event.',
    text: {
      a: 'Authorised registration counters register with and without social tariff, also without a national number.',
      b: 'Registration counters that are not authorised register only without social tariff.',
      c: 'Check-in and ticket counters save points, redeem rewards and give the reduced price.',
      d: 'The limit says how many tickets a MIA can buy for events of this counter.',
    },
    steps: {
      a: 'Ask for a counter. The administrator of the platform makes it and you get an e-mail.',
      b: 'Open the counter and add somebody under Staff by e-mail address.',
      c: 'Choose the permission groups.',
      d: 'Fill in the IBAN and change the distribution key and the limit of tickets.',
      e: 'Activate or deactivate the counter when that is needed.',
    },
  },
  providers: {
    title: 'New providers',
    lead: 'An association from inside or outside your municipality wants to offer UiTPAS activities. Follow the step plan.',
    text: {
      a: 'The association finds the form on the page for providers. Its address stands above the list.',
      b: 'What is late stands in the list and on Start. With “Plan” you choose who takes a step, and by when.',
      c: 'Does the association have a counter in another municipality or region? Then that counter joins: choose “A counter that is there already”.',
      d: 'The text of the agreement is changed per municipality under Agreements. What was signed does not change.',
    },
    steps: {
      a: 'The association fills in the form and makes a UiTiD.',
      b: 'It makes an agreement with the municipality: signed on the screen, or as a PDF.',
      c: 'The signed agreement is put on the agenda of the board, and approved.',
      d: 'Arrange the counter: the UiTiD of its staff and the IBAN are added.',
      e: 'Send the standard mail.',
      f: 'Inform the region, so that the new provider is put in the spotlight.',
      g: 'Tell the passholders through the channels of your municipality.',
    },
  },
  kiosks: {
    title: 'Pillars',
    lead: 'Passholders check in at a pillar to save points and see their balance.',
    text: {
      a: 'The pillar chooses the event whose start is nearest by itself. People at the counter can also choose an event.',
      b: 'A fixed event (CDBID) overrules what the counter chooses. Once it has expired, the pillar gives no more points for it.',
      c: 'You see here a month ahead that an event expires. Add a new event then, and connect it with its CDBID.',
    },
    steps: {
      a: 'Click “Add a pillar” and choose the counters.',
      b: 'Write down the configuration code: you see it only once.',
      c: 'Open /zuil on the pillar and type the code.',
    },
  },
  associations: {
    title: 'Associations',
    lead: 'A passholder can be a member of an association, until a certain day.',
    text: {
      a: 'There are three kinds of end: every year, a number of months, or by age.',
      b: 'A membership can be renewed from a number of days before its end.',
      c: 'For each counter you choose whether it sees the members, or registers them too.',
    },
    steps: {
      a: 'Click “Add association” and fill in name and end.',
      b: 'Give the counters their permission.',
      c: 'See the members at the three dots, or close the association.',
    },
  },
  prices: {
    title: 'Membership prices',
    lead: 'What becoming a member costs, and with which vouchers it is less.',
    text: {
      a: 'If several prices hold for somebody, the lowest counts. Without a price it is free.',
      b: 'An amount never changes. Another price begins on a day, and the earlier one ends.',
      c: 'A voucher can be used a number of times. It never makes it dearer.',
    },
    steps: {
      a: 'Click “Add price”, and choose for whom and from when.',
      b: 'Make vouchers: one code of your own, or many codes at once.',
      c: 'End at the three dots what does not hold any more.',
    },
  },
  grouppasses: {
    title: 'Group passes',
    lead: 'With a group pass a group buys tickets at social tariff: a youth movement or a neighbourhood house, say.',
    text: {
      a: 'A group pass saves no points and redeems no rewards.',
      b: 'Every ticket counts. You choose how many there are in a year, and at most in a day. What is left is in the list.',
      c: 'The address of the group is in your region: that municipality pays a part. The card is one for social tariff, or a digital one.',
    },
    steps: {
      a: 'Choose “New group pass” and fill in the details.',
      b: 'Type or scan the number of the card, or choose a digital card.',
      c: 'Extending, other contact data or more tickets: choose “Edit” in the three dots.',
      d: 'If the group stops, choose “End”. The card is blocked for good.',
    },
  },
  orders: {
    title: 'Online orders',
    lead: 'Passes that people order on a website and pay for at once.',
    text: {
      a: 'After the payment they are registered, with a digital card. Who they are stands with the passholders.',
      b: 'Who does not pay is not registered. The order is then cancelled.',
      c: 'If somebody cannot be registered any more after paying, the money goes back by itself. The reason is in the list.',
    },
    steps: {
      a: 'Ask for the order number and type it in the filters.',
      b: '“Status” and “Payment” say how far the order is.',
      c: 'Choose “To be refunded” under “Refund” to see which money still has to go back.',
    },
  },
  sales: {
    title: 'Reduced prices given',
    lead: 'An overview of what counters gave.',
    text: {
      a: 'A ticket counts for the maximum of the pass, the event and the coupon until it is cancelled.',
    },
    steps: {
      a: 'Filter by event, time or counter.',
      b: 'Click the 3 dots beside the price that was given, and choose “Cancel”. Write the reason.',
      c: 'Is an event called off or moved? Choose that at the 3 dots. You then cancel or keep all tickets together, and the passholders get an e-mail.',
    },
  },
  coupons: {
    title: 'Coupons',
    lead: 'An extra discount for specific passholders.',
    text: {
      a: 'Whoever comes into the segment later has the coupon at once. The list shows how many passholders are in it now.',
    },
    steps: {
      a: 'Click “New coupon” and say the usage limit, the validity, the distribution key and the conditions.',
      b: 'Withdraw it at the 3 dots.',
    },
  },
  redeemed: {
    title: 'Redeemed rewards',
    lead: 'An overview of points rewards and welcome rewards that were redeemed, by the tab.',
    text: {
      a: 'Was a reward given by mistake? Remove the redemption. The passholder gets the points back and sees the reward again in the UiTPAS zone.',
    },
    steps: {
      a: 'Choose the tab and search with the filters: reward, UiTPAS number, counter or day.',
      b: 'Click the 3 dots beside the redeemed reward.',
      c: 'Choose to remove the redemption and write the reason.',
    },
  },
  welcomeRewards: {
    title: 'Adding welcome rewards',
    lead: 'A passholder is granted a welcome reward once, on registering or joining. It can be collected later.',
    text: {
      a: 'The municipality does not pay for welcome rewards. They cost no points.',
      b: 'Add the reward before UiTPAS starts in your municipality. When the granting period has begun, choose whether who is a member already gets it too.',
      c: 'The reward shows by itself on the first page of the counter when the pass is scanned. What was redeemed is in Redeemed rewards.',
    },
    steps: {
      a: 'Choose the counter(s) where it can be collected, and units and a maximum where needed.',
      b: 'Choose the publication, granting and exchange periods.',
      c: 'Leave “Valid for residents of” empty for all municipalities of the card system, and choose the card system.',
    },
  },
  pointsRewards: {
    title: 'Adding exchange rewards',
    lead: 'A passholder exchanges points for an exchange reward. Add them at any time.',
    text: {
      a: 'The municipality does not pay for exchange rewards. Everybody with a UiTPAS can exchange points anywhere.',
      b: 'You can limit a reward: in time, in units, in total, a month, a year and for each passholder.',
      c: 'Once somebody has the reward, its points and the begin of its exchange period are fixed. Make a copy then.',
    },
    steps: {
      a: 'Choose the counter(s), the available units, the maximum and the user limit.',
      b: 'Choose the publication period and the exchange period.',
      c: 'Choose municipalities when it is only for their residents, and choose the card system.',
    },
  },
  onlineRewards: {
    title: 'Redeeming exchange rewards online',
    lead: 'Passholders can redeem a reward without a counter too.',
    text: {
      a: 'After redeeming the passholder sees the link and your explanation.',
      b: 'With unique codes every passholder gets an own code, for a discount on a ticket for instance. When the last code is given the reward has run out.',
    },
    steps: {
      a: 'Click “Edit” at the 3 dots of the reward, and go to the tab “Redeem online”.',
      b: 'Switch redeeming online on and add the link. Save.',
      c: 'Choose a CSV file with one code on each line. Doubles are refused by their line.',
    },
  },
  keys: {
    title: 'Distribution keys',
    lead: 'Who pays which part of a ticket.',
    text: {
      a: 'A key counts from a day on. What was sold never changes.',
    },
    steps: {
      a: 'Click “New distribution key”.',
      b: 'Change or stop it from a day on at the 3 dots.',
    },
  },
  reports: {
    title: 'Reports',
    lead: 'What happened in a period: as a chart, a table and a file.',
    text: {
      a: 'Choose a period and a subject. With “Show by” you split the figures by municipality, age, social tariff or counter.',
      b: 'What was put right, cancelled or removed does not count, in the past neither.',
      c: '“Reach of the social tariff” shows how many of those entitled have it. Small numbers are not shown.',
    },
    steps: {
      a: 'Choose a subject and a period.',
      b: 'Click “Export” for an XLSX or CSV file.',
      c: 'Enter once a year how many people are entitled to the social tariff.',
    },
  },
  finance: {
    title: 'Finances',
    lead: 'What municipalities pay back to counters: per period on the screen, as a file, and settled with statements.',
    text: {
      a: 'A report is a view of a period and settles nothing. Ask for as many as you like.',
      b: 'A statement settles: every ticket and every cancellation is on exactly one. What is cancelled later goes off the next one.',
      c: 'The IBAN of a counter is kept under “Still to settle”. A statement keeps the number that it was made with.',
    },
    steps: {
      a: 'Choose “Make the statement” at the 3 dots of a counter, and a day that is over.',
      b: 'Check what will be on it, and make it.',
      c: 'Download the PDF under “Statements”, and say there that it is paid.',
    },
  },
  settings: {
    title: 'Card system',
    lead: 'Name, style, rules and municipalities of your card system.',
    text: {
      a: 'Rules hold from a day on. What happened never changes.',
      b: 'You see first how many passholders notice a change.',
    },
    steps: {
      a: 'Change a part.',
      b: 'For rules and municipalities choose “See what it does”.',
      c: 'Save.',
    },
  },
  groups: {
    title: 'Permission groups',
    lead: 'What counters may do.',
    text: {
      a: 'A counter is in one or more groups. You choose them at Counters.',
      b: 'Who administers the platform makes and changes groups. That holds everywhere at once.',
    },
  },
  clients: {
    title: 'Apps',
    lead: 'Partners who connect, such as a ticket shop.',
    text: {
      a: 'You see the secret once. When it is lost, give a new one.',
      b: 'For each counter an app may do only what you tick.',
    },
    steps: {
      a: 'Register the app.',
      b: 'Bring consumer key and secret to the partner safely.',
      c: 'Choose at “Permissions” what the app may do for each counter.',
    },
  },
  administrators: {
    title: 'Administrators',
    lead: 'Who administers this card system.',
    text: {
      a: 'Who has no UiTiD yet gets an invitation. It is valid for 7 days.',
    },
  },
  mails: {
    title: 'Mails',
    lead: 'What mails say, in four languages.',
    text: {
      a: 'Words in braces are filled in. Some are needed.',
      b: 'Where the button leads and how the mail looks is fixed.',
    },
    steps: {
      a: 'Choose a mail and a language.',
      b: 'Write the text, and look at the preview.',
      c: 'Save. The next mail uses the text.',
    },
  },
  audit: {
    title: 'Audit trail',
    lead: 'Who did what, when and on what.',
    text: {
      a: 'The trail keeps which fields, never what was in them. Looking is in it too.',
      b: '“Check the chain” calculates that nothing changed afterwards.',
    },
  },
  lists: {
    title: 'Working with lists',
    lead: 'All lists work in the same way.',
    text: {
      a: 'Filters stand above the list. A filter in use is a label above the list too. The cross clears it.',
      b: 'Click a column title to sort. Clicking again turns the order round.',
      c: 'With “Columns” you choose what you see. With “Views” you keep filters, order and columns on this device.',
      d: 'Where there is “Export”, it downloads all rows that you see now, also those on other pages.',
      e: 'The address in your browser keeps the filters. So you can bookmark it.',
    },
  },
  helpdesk: {
    title: 'Help desk',
    lead: 'If you are stuck, ask the help desk of your platform.',
    text: {
      a: 'Say on which screen you were, what you wanted to do and what the screen said.',
      b: 'When there is a code with a message, pass it on. It leads the help desk to what happened.',
      c: 'Do not mail national numbers or lists of names.',
    },
  },
}
