/** Each class here breaks one rule of the house, so that the rule is seen to bite. */
package fr.palier.architecture.broken;
