package dev.dialoglookup.authorization;

/** The four ways to be given access, in the order evidence lists them; named as they are written in JSON. */
public enum GrantType {
    Role,
    AccessPackage,
    ResourceDelegation,
    InstanceDelegation
}
