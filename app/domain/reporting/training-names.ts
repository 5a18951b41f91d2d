export const trainingTopics = ["awareness", "detection", "trauma", "other"] as const;
export const trainingChannels = ["in_person", "online", "mixed"] as const;
