/** Sentences of the pages that the server itself writes, when the portal cannot. */
export default {
  request_number: "Request number: {{id}}",
  home: "Home page",
  unavailable: {
    title: "The portal cannot reach its data just now",
    body: "What was saved stays saved. Try again in a few moments.",
    kept: "What you typed is below, all of it. It is not saved yet: send it again in a few moments, or copy the text.",
    password: "The password is not kept here. Type it again.",
    file: "The file you chose is not kept here. Choose it again once the portal answers.",
    again: "Try again",
  },
  too_large: {
    title: "Too much at once",
    body: "The form or the file is larger than {{limit, number}} MB. Nothing was saved. Go back and send less.",
  },
  too_slow: {
    title: "The file came too slowly",
    body: "The connection was too weak and the sending stopped. Nothing was saved. Go back and try again, if you can from another network or with a smaller file.",
  },
  not_from_here: {
    title: "This request does not come from the portal",
    body: "The form was sent from somewhere other than the portal’s pages, so nothing changed. Open the page in the portal and send it from there.",
  },
  other_host: {
    title: "The portal does not have this address",
    body: "You reached the portal under a name that is not its own. Open it at the address you know or from the mails it sent you.",
  },
  unreadable: {
    title: "The request cannot be read",
    body: "The address or the form arrived damaged. Nothing changed. Go back and try again.",
  },
  method_not_allowed: {
    title: "This cannot be asked here",
    body: "The address exists, but does not take this kind of request.",
  },
  fault: {
    title: "Something broke on our side",
    body: "It is not your fault. We have noted what happened. If you write to us, tell us the request number.",
  },
} as const;
