package dev.dialoglookup.model;

/**
 * How much of everything.
 *
 * @param large users who act for nearly every party; where there are any, a few parties and one service resource have most
 *     of the dialogs
 */
record WorldSize(int users, int organizations, int resources, int dialogs, int large) {}
